// SPDX-License-Identifier: MIT
#include "bridge/openapi/todoaction.h"

#include "bridge/core/errors/todos.h"
#include "bridge/core/events/todos.h"
#include "bridge/openapi/wire/delegatedcall.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Result<TodoActor> checkAccess(const TodoAction &action, const HttpRequest &request, OpenPlatform &platform)
{
    std::optional<TokenSubject> subject;
    for (const ScopeCode &scope : action.scopes) {
        const auto admitted = requireDelegated(request, platform, scope);
        if (!admitted)
            return fail(admitted.error());
        subject = *admitted;
    }
    const QString unionId = request.parameters.value(0);
    const User *person = platform.directory().userByUnionId(unionId);
    if (!person || !person->memberOf.contains(subject->corpId)) {
        return fail(Errors::TodoRequestInvalid,
            u"%1 is nobody's union id in %2"_s.arg(unionId.left(60), subject->corpId.value));
    }
    if (!subject->isApp() && subject->user != person->id) {
        return fail(Errors::TodoRequestInvalid,
            u"the token is that of %1, the path names %2"_s.arg(subject->user.value, person->id.value));
    }
    const QString operatorId = request.query.queryItemValue(u"operatorId"_s, QUrl::FullyDecoded);
    const User *operating = platform.directory().userByUnionId(operatorId);
    if (!operatorId.isEmpty() && (!operating || !operating->memberOf.contains(subject->corpId))) {
        return fail(Errors::TodoRequestInvalid,
            u"operatorId %1 is nobody's union id in %2"_s.arg(operatorId.left(60), subject->corpId.value));
    }
    if (action.changes && !operatorId.isEmpty() && operatorId != unionId) {
        return fail(
            Errors::TodoRequestInvalid, u"operatorId %1 is not the union id in the path"_s.arg(operatorId.left(60)));
    }
    return TodoActor { subject->corpId, subject->clientId, { unionId }, subject->call };
}

Result<QJsonObject> perform(const TodoAction &action, const HttpRequest &request, OpenPlatform &platform)
{
    const auto actor = checkAccess(action, request, platform);
    if (!actor)
        return fail(actor.error());
    return action.work(request, *actor, platform);
}

} // namespace

HttpResponse serveTodo(const TodoAction &action, const HttpRequest &request, OpenPlatform &platform)
{
    const auto done = perform(action, request, platform);
    return done ? HttpResponse::json(*done) : refuseTodo(action.name, done.error(), platform);
}

HttpResponse refuseTodo(const QString &action, Fault fault, OpenPlatform &platform)
{
    const ErrorRow &row = fault.row();
    if (row.kind == ErrorKind::OpenApi) {
        platform.record(platform.currentCall(),
            Events::TodoRejected { .action = action, .number = row.number, .name = row.name, .cause = fault.detail });
        fault.detail = action; // for the placeholder in the row's wire code
    }
    return toHttp(fault, platform.entropy());
}

Result<TodoPage> queryTodos(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto query = readJsonBody(request).and_then(TodoQuery::parse);
    if (!query)
        return fail(query.error());
    return platform.todos().query(actor, *query);
}

ScopeCode todoRead()
{
    return { u"Todo.Todo.Read"_s };
}

ScopeCode todoWrite()
{
    return { u"Todo.Todo.Write"_s };
}

} // namespace MiniHost
