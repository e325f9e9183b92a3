// SPDX-License-Identifier: MIT
// An internal app's token (docs/dingtalk/protocol.md §5.6).
#include "bridge/openapi/apptokenanswer.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

HttpResponse serveOauth2Accesstoken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto texts = readTexts(request, { u"appKey"_s, u"appSecret"_s });
    if (!texts)
        return toHttp(texts.error(), platform.entropy());
    const auto token = platform.appTokens().ofApp({ texts->at(0) }, ClientSecret(texts->at(1)), callerOf(request));
    return toHttp(token, platform);
}

} // namespace

Endpoint oauth2_accesstoken()
{
    return { "POST", u"/v1.0/oauth2/accessToken"_s, u"Issues an internal app's access token."_s, Caller::Credentials,
        u"5.6"_s, serveOauth2Accesstoken };
}

} // namespace MiniHost::Endpoints
