// SPDX-License-Identifier: MIT
#include "bridge/openapi/apptokenanswer.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

HttpResponse serveOauth2Ssoaccesstoken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto texts = readTexts(request, { u"corpid"_s, u"ssoSecret"_s });
    if (!texts)
        return toHttp(texts.error(), platform.entropy());
    const auto issued = platform.sso().issue({ texts->at(0) }, ClientSecret(texts->at(1)), callerOf(request));
    if (!issued)
        return toHttp(issued.error(), platform.entropy());
    return HttpResponse::json({ { "accessToken"_L1, issued->token.reveal() },
        { "expireIn"_L1, static_cast<qint64>(issued->expireIn.count()) } });
}

} // namespace

Endpoint oauth2_ssoaccesstoken()
{
    return { "POST", u"/v1.0/oauth2/ssoAccessToken"_s,
        u"Issues the token with which an app's back office learns which administrator signed in."_s,
        Caller::Credentials, u"5.6"_s, serveOauth2Ssoaccesstoken };
}

} // namespace MiniHost::Endpoints
