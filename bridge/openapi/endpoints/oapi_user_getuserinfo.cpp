// SPDX-License-Identifier: MIT
// Redeems a login-free code for the signed-in user (docs/dingtalk/protocol.md §5.7).
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/legacyanswer.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> getUserInfo(const HttpRequest &request, OpenPlatform &platform)
{
    const auto app = requireLegacyApp(request, platform);
    if (!app)
        return fail(app.error());
    const auto code = legacyText(request, u"code"_s);
    if (!code)
        return fail(code.error());
    const auto userId = platform.logins().redeem(LoginCode(*code), *app, callerOf(request));
    if (!userId)
        return fail(userId.error());
    const User *user = platform.directory().user(*userId);
    if (!user)
        return fail(Errors::LoginCodeUnknown, u"there is no user %1"_s.arg(userId->value));
    const bool isAdministrator = user->administratorOf.contains(app->corpId);
    // sys_level: 1 the main administrator, 0 no administrator. associated_unionid and device_id: as for a user with one account and one
    // device (inferred).
    return QJsonObject { { "userid"_L1, user->id.value }, { "unionid"_L1, user->unionId },
        { "associated_unionid"_L1, user->unionId }, { "name"_L1, user->nick }, { "device_id"_L1, u"minihost"_s },
        { "sys"_L1, isAdministrator }, { "sys_level"_L1, isAdministrator ? 1 : 0 } };
}

HttpResponse serveOapiUserGetuserinfo(const HttpRequest &request, OpenPlatform &platform)
{
    const auto info = getUserInfo(request, platform);
    if (!info)
        return legacyFault(info.error(), platform.entropy());
    return legacyAnswer(
        { { "result"_L1, *info }, { "request_id"_L1, platform.entropy().uuid().remove(u'-').toLower() } });
}

} // namespace

Endpoint oapi_user_getuserinfo()
{
    return { "POST", u"/topapi/v2/user/getuserinfo"_s,
        u"Tells who is signed in, for a login-free code (old interface)."_s, Caller::AppToken, u"5.7"_s,
        serveOapiUserGetuserinfo };
}

} // namespace MiniHost::Endpoints
