// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/tokens/tokenservice.h"

namespace MiniHost {

struct IssuedLoginCode {
    LoginCode code;
    Instant expiresAt;
};

// The silent login (免登): requestAuthCode's codes, which tell an app's server who is signed in and nothing more. They are
// no authorization codes; TokenService::redeem() refuses them with LoginCodeMisused. Lives on the open platform's thread.
class LoginService
{
public:
    static constexpr auto codeLifetime = std::chrono::minutes(5); // documented (docs/dingtalk/protocol.md §3.3)

    explicit LoginService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // `client` is empty with requestAuthCode, which does not name one; requestAuthCodeV2 does. 400007 no corpId, 400008
    // nobody signed in, 500401 not a member, 500101 and 500403 when a client is named. Records LoginCodeIssued.
    Result<IssuedLoginCode> issue(const ClientId &client, const CorpId &corp, const UserId &user, CallId call);

    // Who is it? `app` is the subject of the app token that came along: a code is good for its own app and organisation.
    // Single use. 900123. Records LoginCodeRedeemed, or CodeRejected.
    Result<UserId> redeem(const LoginCode &code, const TokenSubject &app, const QString &by);

private:
    PlatformCore &m_platform;
};

} // namespace MiniHost
