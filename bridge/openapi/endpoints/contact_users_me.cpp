// SPDX-License-Identifier: MIT
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

enum class Mobile { Whole, Masked, None };

// docs/dingtalk/protocol.md §5.4: email and avatar need no field permission, the mobile number needs Contact.User.mobile.
QJsonObject toJson(const User &user, Mobile mobile)
{
    QJsonObject object { { "nick"_L1, user.nick }, { "openId"_L1, user.openId }, { "unionId"_L1, user.unionId } };
    const auto insert = [&object](QLatin1StringView key, const QString &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    insert("avatarUrl"_L1, user.avatarUrl);
    insert("email"_L1, user.email);
    insert("stateCode"_L1, user.stateCode);
    if (mobile != Mobile::None)
        insert("mobile"_L1, mobile == Mobile::Masked ? maskedMobile(user.mobile) : user.mobile);
    return object;
}

Result<QJsonObject> readUser(const HttpRequest &request, OpenPlatform &platform)
{
    const auto subject = requireUserPermission(request, platform, { u"Contact.User.Read"_s });
    if (!subject)
        return fail(subject.error());
    const QString unionId = request.parameters.value(0);
    const User *own = platform.directory().user(subject->user);
    const User *user = unionId == "me"_L1 ? own : platform.directory().userByUnionId(unionId);
    if (!own || !user || (user->id != own->id && !user->memberOf.contains(subject->corpId)))
        return fail(Errors::ContactNotFound, unionId.left(60));
    // The field permission is the user's consent to tell their own number (inferred).
    if (user->id != own->id)
        return toJson(*user, Mobile::None);
    const auto mobile = platform.tokens().require(*subject, { u"Contact.User.mobile"_s });
    if (!mobile && mobile.error().code != Errors::ScopeNotGranted)
        return fail(mobile.error());
    const App *app = platform.directory().app(subject->clientId);
    const bool isMasked = app && app->kind == AppKind::ThirdParty;
    return toJson(*user, !mobile ? Mobile::None : isMasked ? Mobile::Masked : Mobile::Whole);
}

HttpResponse serveContactUsersMe(const HttpRequest &request, OpenPlatform &platform)
{
    const auto user = readUser(request, platform);
    return user ? HttpResponse::json(*user) : toHttp(user.error(), platform.entropy());
}

} // namespace

Endpoint contact_users_me()
{
    return { "GET", u"/v1.0/contact/users/{unionId}"_s,
        u"Tells nick, openId, unionId, avatar and e-mail of the token's user (me) or of another member of the organisation, and the user's own mobile number with Contact.User.mobile, masked for a third-party app; needs Contact.User.Read."_s,
        Caller::UserToken, u"5.4"_s, serveContactUsersMe };
}

} // namespace MiniHost::Endpoints
