// SPDX-License-Identifier: MIT
#include "bridge/openapi/faultyanswer.h"

#include "bridge/openapi/wire/legacyanswer.h"
#include "bridge/openapi/wire/wirefault.h"
#include "bridge/openplatform/platformhosts.h"
#include "bridge/openplatform/store/apptokenstore.h"
#include "bridge/openplatform/store/authcodes.h"
#include "bridge/openplatform/store/tokenstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

void setCaller(FaultOccasion &occasion, const Authorization &authorization)
{
    occasion.app = authorization.subject.clientId;
    occasion.user = authorization.subject.user;
    occasion.call = authorization.call;
}

// Sets app and user by the credentials in the body of a token request. Does not check them: the endpoint does.
void setCallerByBody(FaultOccasion &occasion, const QByteArray &body, OpenPlatform &platform)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString code = object.value("code"_L1).toString();
    const QString refreshToken = object.value("refreshToken"_L1).toString();
    if (!code.isEmpty()) {
        if (const auto found = platform.codes().find(AuthCode(code)); found && *found)
            setCaller(occasion, **found);
    } else if (!refreshToken.isEmpty()) {
        if (const auto found = platform.tokenStore().find(RefreshToken(refreshToken)); found && *found)
            setCaller(occasion, (*found)->authorization);
    }
    for (const auto key : { "clientId"_L1, "appKey"_L1, "client_id"_L1, "suiteKey"_L1 }) {
        if (const QString id = object.value(key).toString(); !id.isEmpty())
            occasion.app = { id };
    }
}

void setCallerByToken(FaultOccasion &occasion, const QByteArray &token, OpenPlatform &platform)
{
    if (token.isEmpty())
        return;
    const AccessToken accessToken(QString::fromLatin1(token));
    if (const auto found = platform.tokenStore().find(accessToken); found && *found)
        setCaller(occasion, (*found)->authorization);
    else if (const auto appToken = platform.appTokenStore().find(accessToken); appToken && *appToken)
        occasion.app = (*appToken)->clientId;
}

HttpResponse throttled(const FaultRule &rule, const HttpRequest &request, Entropy &entropy)
{
    const auto kinds = throttleKinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const ThrottleKind &kind) { return kind.word == rule.kind; });
    const ThrottleKind &kind = found == kinds.end() ? kinds.front() : *found;
    if (kind.errcode != 0 && platformHostOf(request.path) == "oapi.dingtalk.com"_L1)
        return legacyRefusal(kind.errcode, kind.message, entropy);
    return forcedRefusal(403, kind.code(), kind.message, entropy);
}

// An IP address that called too often gets this body, without DingTalk's envelope (docs/dingtalk/protocol.md §5.2). The HTTP status is inferred.
HttpResponse ipBlocked(Entropy &entropy)
{
    constexpr int status = 1111;
    HttpResponse response = HttpResponse::json({ { "status"_L1, status }, { "wait"_L1, 5 }, { "source"_L1, u"x5"_s },
                                                   { "punish"_L1, u"deny"_s }, { "uuid"_L1, entropy.uuid() } },
        403);
    response.code = QByteArray::number(status);
    return response;
}

} // namespace

std::optional<FaultRule> fireForRequest(const HttpRequest &request, OpenPlatform &platform)
{
    if (platform.faults().isIdle())
        return std::nullopt;
    const bool isToken = request.path.startsWith("/v1.0/oauth2/"_L1);
    FaultOccasion occasion { .place = isToken ? FaultPlace::Token : FaultPlace::OpenApi, .path = request.path };
    setCallerByToken(occasion, request.header("x-acs-dingtalk-access-token"), platform);
    if (isToken)
        setCallerByBody(occasion, request.body, platform);
    return platform.faults().fire(occasion);
}

std::optional<HttpResponse> insteadOfEndpoint(const FaultRule &rule, const HttpRequest &request, Entropy &entropy)
{
    switch (rule.effect) {
    case FaultEffect::Status:
        return forcedRefusal(rule.status, rule.code, rule.message, entropy);
    case FaultEffect::Throttled:
        return throttled(rule, request, entropy);
    case FaultEffect::IpBlocked:
        return ipBlocked(entropy);
    default:
        return std::nullopt;
    }
}

std::optional<HttpDamage> damageOf(const FaultRule &rule)
{
    switch (rule.effect) {
    case FaultEffect::Delay:
        return HttpDamage { HttpDamage::Kind::Delay, rule.time };
    case FaultEffect::Drip:
        return HttpDamage { HttpDamage::Kind::Drip, rule.time };
    case FaultEffect::Reset:
        return HttpDamage { HttpDamage::Kind::Reset };
    case FaultEffect::Empty:
        return HttpDamage { HttpDamage::Kind::Empty };
    case FaultEffect::Malformed:
        return HttpDamage { HttpDamage::Kind::Malformed };
    default:
        return std::nullopt;
    }
}

} // namespace MiniHost
