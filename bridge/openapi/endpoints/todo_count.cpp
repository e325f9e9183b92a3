// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> count(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto page = queryTodos(request, actor, platform);
    if (!page)
        return fail(page.error());
    return QJsonObject { { "result"_L1, page->total } };
}

HttpResponse serveTodoCount(const HttpRequest &request, OpenPlatform &platform)
{
    return serveTodo({ u"taskQuery"_s, { todoRead() }, false, count }, request, platform);
}

} // namespace

Endpoint todo_count()
{
    return { "POST", u"/v1.0/todo/users/{unionId}/tasks/count"_s,
        u"Counts the to-dos of a person; needs Todo.Todo.Read."_s, Caller::AnyToken, u"5.5"_s, serveTodoCount };
}

} // namespace MiniHost::Endpoints
