// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> update(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto change = readJsonBody(request).and_then(TodoChange::parse);
    if (!change)
        return fail(change.error());
    if (auto updated = platform.todos().update(actor, request.parameters.value(1), *change); !updated)
        return fail(updated.error());
    return QJsonObject { { "result"_L1, true } };
}

HttpResponse serveTodoUpdate(const HttpRequest &request, OpenPlatform &platform)
{
    return serveTodo({ u"taskUpdate"_s, { todoRead(), todoWrite() }, true, update }, request, platform);
}

} // namespace

Endpoint todo_update()
{
    return { "PUT", u"/v1.0/todo/users/{unionId}/tasks/{taskId}"_s, u"Changes a to-do; needs Todo.Todo.Write."_s,
        Caller::AnyToken, u"5.5"_s, serveTodoUpdate };
}

} // namespace MiniHost::Endpoints
