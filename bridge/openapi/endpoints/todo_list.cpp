// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"
#include "bridge/openapi/todojson.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> list(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto page = queryTodos(request, actor, platform);
    if (!page)
        return fail(page.error());
    QJsonObject answer = toJson(*page, actor.owner);
    answer.insert("totalCount"_L1, page->total);
    return answer;
}

HttpResponse serveTodoList(const HttpRequest &request, OpenPlatform &platform)
{
    return serveTodo({ u"taskQuery"_s, { todoRead() }, false, list }, request, platform);
}

} // namespace

Endpoint todo_list()
{
    return { "POST", u"/v1.0/todo/users/{unionId}/tasks/list"_s,
        u"Lists the to-dos of a person, in pages; needs Todo.Todo.Read."_s, Caller::AnyToken, u"5.5"_s, serveTodoList };
}

} // namespace MiniHost::Endpoints
