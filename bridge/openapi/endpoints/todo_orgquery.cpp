// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"
#include "bridge/openapi/todojson.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> query(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto page = queryTodos(request, actor, platform);
    if (!page)
        return fail(page.error());
    return toJson(*page, actor.owner);
}

HttpResponse serveTodoOrgquery(const HttpRequest &request, OpenPlatform &platform)
{
    return serveTodo({ u"orgTaskQuery"_s, { todoRead() }, false, query }, request, platform);
}

} // namespace

Endpoint todo_orgquery()
{
    return { "POST", u"/v1.0/todo/users/{unionId}/org/tasks/query"_s,
        u"Lists the to-dos of a person in the organisation, in pages; needs Todo.Todo.Read."_s, Caller::AnyToken,
        u"5.5"_s, serveTodoOrgquery };
}

} // namespace MiniHost::Endpoints
