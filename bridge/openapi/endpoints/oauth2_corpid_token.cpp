// SPDX-License-Identifier: MIT
// An app's token for the organisation in the path: the newest of the token endpoints, with the parameter names of RFC 6749
// (docs/dingtalk/protocol.md §5.6).
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/apptokenanswer.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<AppToken> grantToken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto texts = readTexts(request, { u"client_id"_s, u"client_secret"_s, u"grant_type"_s });
    if (!texts)
        return fail(texts.error());
    if (texts->at(2) != "client_credentials"_L1)
        return fail(Errors::TenantGrantTypeWrong, texts->at(2));
    return platform.appTokens().ofTenant(
        { texts->at(0) }, ClientSecret(texts->at(1)), { request.parameters.value(0) }, callerOf(request));
}

HttpResponse serveOauth2CorpidToken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto token = grantToken(request, platform);
    if (!token)
        return toHttp(token.error(), platform.entropy());
    return HttpResponse::json({ { "access_token"_L1, token->accessToken.reveal() },
        { "expires_in"_L1, static_cast<qint64>(token->expireIn.count()) } });
}

} // namespace

Endpoint oauth2_corpid_token()
{
    return { "POST", u"/v1.0/oauth2/{corpId}/token"_s,
        u"Issues an app's access token for the organisation of the path."_s, Caller::Credentials, u"5.6"_s,
        serveOauth2CorpidToken };
}

} // namespace MiniHost::Endpoints
