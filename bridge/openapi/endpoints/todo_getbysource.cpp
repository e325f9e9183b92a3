// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"
#include "bridge/openapi/todojson.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> performTodoGetbysource(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto todo = platform.todos().getBySourceId(actor, request.parameters.value(1));
    if (!todo)
        return fail(todo.error());
    return toTaskJson(*todo, platform.entropy().uuid());
}

HttpResponse serveTodoGetbysource(const HttpRequest &request, OpenPlatform &platform)
{
    return serveTodo({ u"taskQuery"_s, { todoRead() }, false, performTodoGetbysource }, request, platform);
}

} // namespace

Endpoint todo_getbysource()
{
    return { "GET", u"/v1.0/todo/users/{unionId}/tasks/sources/{sourceId}"_s,
        u"Reads one to-do by the sourceId that the app gave it; needs Todo.Todo.Read."_s, Caller::AnyToken, u"5.5"_s,
        serveTodoGetbysource };
}

} // namespace MiniHost::Endpoints
