// SPDX-License-Identifier: MIT
// A third-party app's token for one organisation: a new one each time (docs/dingtalk/protocol.md §5.6).
#include "bridge/openapi/apptokenanswer.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

HttpResponse serveOauth2Corpaccesstoken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto texts = readTexts(request, { u"suiteKey"_s, u"suiteSecret"_s, u"suiteTicket"_s, u"authCorpId"_s });
    if (!texts)
        return toHttp(texts.error(), platform.entropy());
    const auto token = platform.appTokens().ofOrganisation(
        { texts->at(0) }, ClientSecret(texts->at(1)), SuiteTicket(texts->at(2)), { texts->at(3) }, callerOf(request));
    return toHttp(token, platform);
}

} // namespace

Endpoint oauth2_corpaccesstoken()
{
    return { "POST", u"/v1.0/oauth2/corpAccessToken"_s,
        u"Issues a third-party app's access token for one organisation, a new one each time."_s, Caller::Credentials,
        u"5.6"_s, serveOauth2Corpaccesstoken };
}

} // namespace MiniHost::Endpoints
