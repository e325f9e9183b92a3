// SPDX-License-Identifier: MIT
#include "bridge/core/errors/tokens.h"
#include "bridge/core/jsontext.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<TokenPair> grantTokens(const HttpRequest &request, OpenPlatform &platform)
{
    const auto body = readJsonBody(request);
    if (!body)
        return fail(body.error());
    const auto clientId = requireText(*body, u"clientId"_s);
    if (!clientId)
        return fail(clientId.error());
    const auto secret = requireText(*body, u"clientSecret"_s);
    if (!secret)
        return fail(secret.error());
    const auto grantType = requireText(*body, u"grantType"_s);
    if (!grantType)
        return fail(grantType.error());
    // The parameter of the other grant type may be present and empty (docs/dingtalk/protocol.md §5.3).
    if (*grantType == "authorization_code"_L1) {
        const auto code = requireText(*body, u"code"_s);
        if (!code)
            return fail(code.error());
        return platform.tokens().redeem({ *clientId }, ClientSecret(*secret), AuthCode(*code), callerOf(request));
    }
    if (*grantType == "refresh_token"_L1) {
        const auto token = requireText(*body, u"refreshToken"_s);
        if (!token)
            return fail(token.error());
        return platform.tokens().refresh({ *clientId }, ClientSecret(*secret), RefreshToken(*token), callerOf(request));
    }
    return fail(Errors::GrantTypeWrong, *grantType);
}

HttpResponse serveOauth2Useraccesstoken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto pair = grantTokens(request, platform);
    if (!pair)
        return toHttp(pair.error(), platform.entropy());
    // Written as text, without QJsonObject, for speed: load tests call this endpoint most.
    // corpId only with an organisation (docs/dingtalk/protocol.md §5.3), which the web login does not require.
    const QByteArray corp = pair->corpId.isEmpty() ? QByteArray() : ",\"corpId\":" + quotedJson(pair->corpId.value);
    const QByteArray body = "{\"accessToken\":" + quotedJson(pair->accessToken.reveal()) + corp
        + ",\"expireIn\":" + QByteArray::number(static_cast<qint64>(pair->expireIn.count()))
        + ",\"refreshToken\":" + quotedJson(pair->refreshToken.reveal()) + '}';
    return HttpResponse::text(body, 200, "application/json; charset=utf-8");
}

} // namespace

Endpoint oauth2_useraccesstoken()
{
    return { "POST", u"/v1.0/oauth2/userAccessToken"_s,
        u"Exchanges an authorization code, or a refresh token, for a user's access token."_s, Caller::Credentials,
        u"5.3"_s, serveOauth2Useraccesstoken };
}

} // namespace MiniHost::Endpoints
