// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> remove(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    if (auto removed = platform.todos().remove(actor, request.parameters.value(1)); !removed)
        return fail(removed.error());
    return QJsonObject { { "result"_L1, true }, { "requestId"_L1, platform.entropy().uuid() } };
}

HttpResponse serveTodoDelete(const HttpRequest &request, OpenPlatform &platform)
{
    return serveTodo({ u"taskDelete"_s, { todoWrite() }, true, remove }, request, platform);
}

} // namespace

Endpoint todo_delete()
{
    return { "DELETE", u"/v1.0/todo/users/{unionId}/tasks/{taskId}"_s, u"Deletes a to-do; needs Todo.Todo.Write."_s,
        Caller::AnyToken, u"5.5"_s, serveTodoDelete };
}

} // namespace MiniHost::Endpoints
