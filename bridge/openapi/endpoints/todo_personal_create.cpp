// SPDX-License-Identifier: MIT
#include "bridge/core/errors/todos.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/todoaction.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> create(const HttpRequest &request, OpenPlatform &platform)
{
    const auto subject = requireUser(request, platform);
    if (!subject && subject.error().code == Errors::UserTokenNeeded)
        return fail(Errors::TodoTokenKindWrong, u"it is an app's own token"_s);
    if (!subject)
        return fail(subject.error());
    if (auto granted = platform.tokens().require(*subject, { u"Todo.PersonalTodo.Write"_s }); !granted)
        return fail(granted.error());
    const User *user = platform.directory().user(subject->user);
    if (!user)
        return fail(Errors::TodoRequestInvalid, u"there is no user %1"_s.arg(subject->user.value));
    const auto draft = readJsonBody(request).and_then(TodoDraft::parsePersonal);
    if (!draft)
        return fail(draft.error());
    const auto todo =
        platform.todos().create({ subject->corpId, subject->clientId, { user->unionId }, subject->call }, *draft);
    if (!todo)
        return fail(todo.error());
    return QJsonObject { { "taskId"_L1, todo->id }, { "createdTime"_L1, toMs(todo->createdAt) } };
}

HttpResponse serveTodoPersonalCreate(const HttpRequest &request, OpenPlatform &platform)
{
    const auto created = create(request, platform);
    return created ? HttpResponse::json(*created) : refuseTodo(u"taskCreate"_s, created.error(), platform);
}

} // namespace

Endpoint todo_personal_create()
{
    return { "POST", u"/v1.0/todo/users/me/personalTasks"_s,
        u"Creates a to-do of the token's user, without a page of an app; needs Todo.PersonalTodo.Write."_s,
        Caller::UserToken, u"5.5"_s, serveTodoPersonalCreate };
}

} // namespace MiniHost::Endpoints
