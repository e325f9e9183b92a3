// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

class PlatformCore;

// Redeems codes for tokens, and finds the subject of a token. Lives on the open platform's thread.
class TokenService
{
public:
    explicit TokenService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // Fails with ClientCredentialsWrong (900101), CodeUnknown (900102), CodeSpent (900103), CodeExpired (900104), CodeOfOtherApp (900111) or
    // LoginCodeMisused (900115). `by`: the caller ("native exchange", or the User-Agent), recorded so that the journal explains a second
    // redeem. Records CodeRedeemed and TokenIssued, or CodeRejected.
    Result<TokenPair> redeem(
        const ClientId &client, const ClientSecret &secret, const AuthCode &code, const QString &by);

    // Returns a new pair and invalidates the old refresh token (a user's report, docs/dingtalk/protocol.md §5.3). Fails with
    // ClientCredentialsWrong (900101) or RefreshTokenUnknown (900105). Records TokenIssued or TokenRejected.
    Result<TokenPair> refresh(
        const ClientId &client, const ClientSecret &secret, const RefreshToken &token, const QString &by);

    // Fails with TokenUnknown (900106) or TokenExpired (900107), and records TokenRejected then.
    Result<TokenSubject> inspect(const AccessToken &token);

    // Fails with ScopeNotGranted (900108) unless the subject's user, or for an app-only token the organisation, has granted this permission
    // point to the app.
    Result<void> require(const TokenSubject &subject, const ScopeCode &scope);

    // Sets the token's expiry to now; for app-only tokens too. Fails with TokenUnknown (900106). Records TokenEnded.
    Result<void> expire(const AccessToken &token);

    // For a person at the window, who may see and use tokens. `id`: TokenRecord::id of a user's token. Both fail with TokenUnknown.
    Result<NewTokens> reveal(qint64 id);
    // Sets the refresh token's expiry to now. Records TokenEnded.
    Result<void> expireRefreshToken(qint64 id);

    Result<QList<TokenRecord>> list(int limit = 200) const; // newest first

private:
    Result<TokenSubject> inspectAppToken(const AccessToken &token);

    PlatformCore &m_platform;
};

} // namespace MiniHost
