// SPDX-License-Identifier: MIT
#include "bridge/core/errors/contacts.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<QJsonObject> userInfo(const HttpRequest &request, OpenPlatform &platform)
{
    const QByteArray token = request.header("x-acs-dingtalk-access-token");
    if (token.isEmpty())
        return fail(Errors::TokenMissing);
    const auto subject = platform.sso().inspect(IdentityToken(QString::fromLatin1(token)));
    if (!subject)
        return fail(subject.error());
    if (auto granted = platform.tokens().require(*subject, { u"qyapi_get_omp_sso_userinfo"_s }); !granted)
        return fail(granted.error());
    const QString code = request.query.queryItemValue(u"code"_s, QUrl::FullyDecoded);
    if (code.isEmpty())
        return fail(Errors::TokenParameterMissing, u"code"_s);
    const auto userId = platform.sso().redeem(LoginCode(code), *subject, callerOf(request));
    if (!userId)
        return fail(userId.error());
    const User *user = platform.directory().user(*userId);
    const Organisation *organisation = platform.directory().organisation(subject->corpId);
    if (!user || !organisation)
        return fail(Errors::SsoCodeInvalid, u"there is no user %1"_s.arg(userId->value));
    return QJsonObject { { "corpId"_L1, organisation->id.value }, { "corpName"_L1, organisation->name.zh },
        { "userId"_L1, user->id.value }, { "userName"_L1, user->name.zh }, { "email"_L1, user->email },
        { "avatar"_L1, user->avatarUrl }, { "isAdmin"_L1, user->administratorOf.contains(organisation->id) } };
}

HttpResponse serveOauth2Ssouserinfo(const HttpRequest &request, OpenPlatform &platform)
{
    const auto info = userInfo(request, platform);
    return info ? HttpResponse::json(*info) : toHttp(info.error(), platform.entropy());
}

} // namespace

Endpoint oauth2_ssouserinfo()
{
    return { "GET", u"/v1.0/oauth2/ssoUserInfo"_s,
        u"Tells who signed in to an app's back office, for a login-free code; needs a token of ssoAccessToken and qyapi_get_omp_sso_userinfo."_s,
        Caller::AppToken, u"5.6"_s, serveOauth2Ssouserinfo };
}

} // namespace MiniHost::Endpoints
