// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/tokens/tokenservice.h"

namespace MiniHost {

struct IssuedLoginCode {
    LoginCode code;
    Instant expiresAt;
};

// Login-free codes (免登授权码), issued by requestAuthCode: an app's server redeems one for the id of the signed-in user. They are no
// authorization codes: TokenService::redeem() fails with LoginCodeMisused. Lives on the open platform's thread.
class LoginService
{
public:
    static constexpr auto codeLifetime = std::chrono::minutes(5); // documented (docs/dingtalk/protocol.md §3.3)

    explicit LoginService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // `client`: of requestAuthCodeV2; empty for requestAuthCode, which has no such parameter. Fails with CorpIdRequired (400007),
    // UserMissing (400008), RoleUnreadable (500401: not a member), and, for a `client`, AppNotFound (500101) or AppNotInstalled (500403).
    // Records LoginCodeIssued.
    Result<IssuedLoginCode> issue(const ClientId &client, const CorpId &corp, const UserId &user, CallId call);

    // Returns the user. `app`: the subject of the request's app token; a code is valid for its own app and organisation only, once. Fails
    // with LoginCodeUnknown (900123). Records LoginCodeRedeemed or CodeRejected.
    Result<UserId> redeem(const LoginCode &code, const TokenSubject &app, const QString &by);

private:
    PlatformCore &m_platform;
};

} // namespace MiniHost
