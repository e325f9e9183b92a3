// SPDX-License-Identifier: MIT
// An internal app's token in the older API, oapi.dingtalk.com (docs/dingtalk/protocol.md §5.7).
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/legacyanswer.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<AppToken> getToken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto key = legacyText(request, u"appkey"_s);
    if (!key)
        return fail(key.error());
    const auto secret = legacyText(request, u"appsecret"_s);
    if (!secret)
        return fail(secret.error());
    return platform.appTokens().ofApp({ *key }, ClientSecret(*secret), callerOf(request));
}

HttpResponse serveOapiGettoken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto token = getToken(request, platform);
    if (!token)
        return legacyFault(token.error(), platform.entropy());
    return legacyAnswer({ { "access_token"_L1, token->accessToken.reveal() },
        { "expires_in"_L1, static_cast<qint64>(token->expireIn.count()) } });
}

} // namespace

Endpoint oapi_gettoken()
{
    return { "GET", u"/gettoken"_s, u"Issues an internal app's access token (old interface)."_s, Caller::Credentials,
        u"5.7"_s, serveOapiGettoken };
}

} // namespace MiniHost::Endpoints
