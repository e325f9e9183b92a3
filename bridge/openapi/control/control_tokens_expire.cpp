// SPDX-License-Identifier: MIT
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

Result<void> expire(const HttpRequest &request, OpenPlatform &platform)
{
    const auto body = readJsonBody(request);
    if (!body)
        return fail(body.error());
    const auto token = requireText(*body, u"accessToken"_s);
    if (!token)
        return fail(token.error());
    return platform.tokens().expire(AccessToken(*token));
}

HttpResponse serveControlTokensExpire(const HttpRequest &request, OpenPlatform &platform)
{
    const auto expired = expire(request, platform);
    return expired ? HttpResponse::json({ { "status"_L1, u"ok"_s } }) : controlFault(expired.error());
}

} // namespace

Endpoint control_tokens_expire()
{
    return { "POST", u"/__minihost/v1/tokens/expire"_s,
        u"Ends the life of an access token now: {\"accessToken\": TOKEN}."_s, Caller::ControlToken, {},
        serveControlTokensExpire };
}

} // namespace MiniHost::ControlEndpoints
