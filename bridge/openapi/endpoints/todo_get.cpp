// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"
#include "bridge/openapi/todojson.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> get(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto todo = platform.todos().get(actor, request.parameters.value(1));
    if (!todo)
        return fail(todo.error());
    return toTaskJson(*todo, platform.entropy().uuid());
}

HttpResponse serveTodoGet(const HttpRequest &request, OpenPlatform &platform)
{
    return serveTodo({ u"taskQuery"_s, { todoRead() }, false, get }, request, platform);
}

} // namespace

Endpoint todo_get()
{
    return { "GET", u"/v1.0/todo/users/{unionId}/tasks/{taskId}"_s, u"Reads one to-do; needs Todo.Todo.Read."_s,
        Caller::AnyToken, u"5.5"_s, serveTodoGet };
}

} // namespace MiniHost::Endpoints
