// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

class PlatformCore;

// Codes into tokens, tokens into subjects. Lives on the open platform's thread.
class TokenService
{
public:
    explicit TokenService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // Spends the code with one UPDATE. 900101 bad credentials, 900102 unknown, 900103 spent, 900104 expired,
    // 900111 of another app, 900115 a login-free code (LoginService). `by` says who asked ("native exchange", or the User-Agent): journalled, so that a second
    // redeem can be explained. Records CodeRedeemed and TokenIssued, or CodeRejected.
    Result<TokenPair> redeem(
        const ClientId &client, const ClientSecret &secret, const AuthCode &code, const QString &by);

    // A new pair; the old refresh token is dead from then on (inferred). 900101, 900105. Records TokenIssued or TokenRejected.
    Result<TokenPair> refresh(
        const ClientId &client, const ClientSecret &secret, const RefreshToken &token, const QString &by);

    // Whose token is this? 900106 unknown, 900107 expired. Records TokenRejected when it is not good.
    Result<TokenSubject> inspect(const AccessToken &token);

    // Has the subject's user, or for an app's token the organisation, granted this permission point to the app? 900108
    // when not (or not any more).
    Result<void> require(const TokenSubject &subject, const ScopeCode &scope);

    // Its expiry becomes now: what waiting two hours would do; an app's token too. 900106 when there is no such token.
    Result<void> expire(const AccessToken &token);

    Result<QList<TokenRecord>> list(int limit = 200) const; // newest first

private:
    Result<TokenSubject> inspectAppToken(const AccessToken &token);

    PlatformCore &m_platform;
};

} // namespace MiniHost
