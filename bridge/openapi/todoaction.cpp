// SPDX-License-Identifier: MIT
#include "bridge/openapi/todoaction.h"

#include "bridge/core/errors/todos.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/core/events/todos.h"
#include "bridge/openapi/guards.h"
#include "bridge/openapi/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Accepts an app-only token too (docs/dingtalk/protocol.md §5.5) when the app is installed in the token's organisation and has applied for
// the permission point. No grant is needed then: the points are of the delegated kind, which an organisation cannot grant (inferred).
Result<TokenSubject> requireTodo(const HttpRequest &request, OpenPlatform &platform, const ScopeCode &scope)
{
    auto subject = requirePermission(request, platform, scope);
    if (subject || subject.error().code != Errors::ScopeNotGranted)
        return subject;
    const QString token = QString::fromLatin1(request.header("x-acs-dingtalk-access-token"));
    const auto caller = platform.tokens().inspect(AccessToken(token));
    if (!caller || !caller->isApp())
        return subject;
    const App *app = platform.directory().app(caller->clientId);
    const bool mayCall = app && app->installedIn.contains(caller->corpId) && app->permissionPoints.contains(scope);
    return mayCall ? caller : subject;
}

Result<TodoActor> checkAccess(const TodoAction &action, const HttpRequest &request, OpenPlatform &platform)
{
    std::optional<TokenSubject> subject;
    for (const ScopeCode &scope : action.scopes) {
        const auto admitted = requireTodo(request, platform, scope);
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
    if (done)
        return HttpResponse::json(*done);
    Fault fault = done.error();
    const ErrorRow &row = fault.row();
    if (row.kind == ErrorKind::OpenApi) {
        const CallId call = platform.takeCurrentCall();
        platform.setCurrentCall(call);
        platform.record(call,
            Events::TodoRejected {
                .action = action.name, .number = row.number, .name = row.name, .cause = fault.detail });
        fault.detail = action.name; // for the placeholder in the row's wire code
    }
    return toHttp(fault, platform.entropy());
}

Result<TodoPage> queryTodos(const HttpRequest &request, const TodoActor &actor, OpenPlatform &platform)
{
    const auto body = readJsonBody(request);
    if (!body)
        return fail(body.error());
    const auto query = TodoQuery::parse(*body);
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
