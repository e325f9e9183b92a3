// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> updateExecutors(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto status = readJsonBody(request).and_then(parseExecutorStatus);
    if (!status)
        return fail(status.error());
    if (auto updated = platform.todos().setExecutorStatus(actor, request.parameters.value(1), *status); !updated)
        return fail(updated.error());
    return QJsonObject { { "result"_L1, true } };
}

HttpResponse serveTodoExecutorstatus(const HttpRequest &request, OpenPlatform &platform)
{
    return serveTodo({ u"taskExecutorStatusUpdate"_s, { todoWrite() }, true, updateExecutors }, request, platform);
}

} // namespace

Endpoint todo_executorstatus()
{
    return { "PUT", u"/v1.0/todo/users/{unionId}/tasks/{taskId}/executorStatus"_s,
        u"Marks a to-do as done, or not, for some of its executors; needs Todo.Todo.Write."_s, Caller::AnyToken,
        u"5.5"_s, serveTodoExecutorstatus };
}

} // namespace MiniHost::Endpoints
