// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/legacyanswer.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<IssuedIdentityToken> getSnsToken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto id = legacyText(request, u"appid"_s);
    if (!id)
        return fail(id.error());
    const auto secret = legacyText(request, u"appsecret"_s);
    if (!secret)
        return fail(secret.error());
    return platform.sns().issue({ *id }, ClientSecret(*secret), callerOf(request));
}

HttpResponse serveSnsGettoken(const HttpRequest &request, OpenPlatform &platform)
{
    const auto issued = getSnsToken(request, platform);
    return issued ? legacyAnswer({ { "access_token"_L1, issued->token.reveal() } })
                  : legacyFault(issued.error(), platform.entropy());
}

} // namespace

Endpoint sns_gettoken()
{
    return { "GET", u"/sns/gettoken"_s, u"Issues an app's token for the other sns methods (old interface)."_s,
        Caller::Credentials, u"5.7"_s, serveSnsGettoken };
}

} // namespace MiniHost::Endpoints
