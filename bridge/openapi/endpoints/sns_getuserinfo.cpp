// SPDX-License-Identifier: MIT
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/snsuser.h"
#include "bridge/openapi/wire/legacyanswer.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<UserId> userOf(const HttpRequest &request, OpenPlatform &platform)
{
    const auto token = legacyToken(request, u"sns_token"_s);
    if (!token)
        return fail(token.error());
    return platform.sns().userOfToken(IdentityToken(*token));
}

HttpResponse serveSnsGetuserinfo(const HttpRequest &request, OpenPlatform &platform)
{
    return snsUserAnswer(userOf(request, platform), SnsUserMembers::OfToken, platform);
}

} // namespace

Endpoint sns_getuserinfo()
{
    return { "GET", u"/sns/getuserinfo"_s, u"Tells who a token of sns/get_sns_token is of (old interface)."_s,
        Caller::UserToken, u"5.7"_s, serveSnsGetuserinfo };
}

} // namespace MiniHost::Endpoints
