// SPDX-License-Identifier: MIT
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/legacyanswer.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

Result<SnsAuthorization> authorize(const HttpRequest &request, OpenPlatform &platform)
{
    const auto token = legacyToken(request);
    if (!token)
        return fail(token.error());
    const auto code = legacyText(request, u"tmp_auth_code"_s);
    if (!code)
        return fail(code.error());
    return platform.sns().authorize(IdentityToken(*token), *code, callerOf(request));
}

HttpResponse serveSnsGetPersistentCode(const HttpRequest &request, OpenPlatform &platform)
{
    const auto authorized = authorize(request, platform);
    if (!authorized)
        return legacyFault(authorized.error(), platform.entropy());
    const User *user = platform.directory().user(authorized->user);
    return legacyAnswer(
        { { "openid"_L1, user ? user->openId : QString() }, { "unionid"_L1, user ? user->unionId : QString() },
            { "persistent_code"_L1, authorized->persistentCode.reveal() } });
}

} // namespace

Endpoint sns_get_persistent_code()
{
    return { "POST", u"/sns/get_persistent_code"_s,
        u"Exchanges a tmp_auth_code for a lasting code of its user (old interface)."_s, Caller::AppToken, u"5.7"_s,
        serveSnsGetPersistentCode };
}

} // namespace MiniHost::Endpoints
