// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"
#include "bridge/openapi/todojson.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> create(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto draft = readJsonBody(request).and_then(TodoDraft::parse);
    if (!draft)
        return fail(draft.error());
    const auto todo = platform.todos().create(actor, *draft);
    if (!todo)
        return fail(todo.error());
    return toTaskJson(*todo, platform.entropy().uuid());
}

HttpResponse serveTodoCreate(const HttpRequest &request, OpenPlatform &platform)
{
    return serveTodo({ u"taskCreate"_s, { todoWrite() }, false, create }, request, platform);
}

} // namespace

Endpoint todo_create()
{
    return { "POST", u"/v1.0/todo/users/{unionId}/tasks"_s, u"Creates a to-do; needs Todo.Todo.Write."_s,
        Caller::AnyToken, u"5.5"_s, serveTodoCreate };
}

} // namespace MiniHost::Endpoints
