// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/legacyanswer.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<IssuedIdentityToken> issue(const HttpRequest &request, OpenPlatform &platform)
{
    const auto token = legacyToken(request);
    if (!token)
        return fail(token.error());
    const auto openId = legacyText(request, u"openid"_s);
    if (!openId)
        return fail(openId.error());
    const auto code = legacyText(request, u"persistent_code"_s);
    if (!code)
        return fail(code.error());
    return platform.sns().issueForUser(IdentityToken(*token), *openId, IdentityToken(*code));
}

HttpResponse serveSnsGetSnsToken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto issued = issue(request, platform);
    if (!issued)
        return legacyFault(issued.error(), platform.entropy());
    return legacyAnswer({ { "sns_token"_L1, issued->token.reveal() },
        { "expires_in"_L1, static_cast<qint64>(issued->expireIn.count()) } });
}

} // namespace

Endpoint sns_get_sns_token()
{
    return { "POST", u"/sns/get_sns_token"_s, u"Issues a token of the user of a lasting code (old interface)."_s,
        Caller::AppToken, u"5.7"_s, serveSnsGetSnsToken };
}

} // namespace MiniHost::Endpoints
