// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/tokens/tokenservice.h"

namespace MiniHost {

struct AppToken {
    AccessToken accessToken; // 32 lower-case hex digits, as a user's
    std::chrono::seconds expireIn {};
};

// App-only tokens (docs/dingtalk/protocol.md §5.6): without a user, for the permission points that the organisation granted (type 1).
// TokenService::inspect() and require() accept them. Lives on the open platform's thread.
class AppTokenService
{
public:
    static constexpr auto lifetime = std::chrono::seconds(7200); // documented

    explicit AppTokenService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // All record AppTokenIssued, or AppTokenRefused with the cause. `by`: the caller, as in TokenService::redeem().

    // POST /v1.0/oauth2/accessToken and GET /gettoken, for an internal app: the token is for the first organisation of its installedIn. While
    // a token is valid, the same one is returned, and its expiry extended. Fails with ClientCredentialsWrong (900101).
    Result<AppToken> ofApp(const ClientId &client, const ClientSecret &secret, const QString &by);
    // POST /v1.0/oauth2/{corpId}/token. Returns the same token while it is valid (inferred). Fails with 900120 or 900122.
    Result<AppToken> ofTenant(
        const ClientId &client, const ClientSecret &secret, const CorpId &corp, const QString &by);
    // POST /v1.0/oauth2/corpAccessToken. Returns a new token each time. Fails with 900117, 900118 or 900119.
    Result<AppToken> ofOrganisation(const ClientId &suite, const ClientSecret &secret, const SuiteTicket &ticket,
        const CorpId &corp, const QString &by);
    // POST /v1.0/oauth2/suiteAccessToken: without organisation, so no permission point is granted to it. Fails with 900124 or 900118.
    Result<AppToken> ofSuite(
        const ClientId &suite, const ClientSecret &secret, const SuiteTicket &ticket, const QString &by);

    // For a person at the window. `id`: TokenRecord::id of an app's token. Fails with TokenUnknown.
    Result<AccessToken> reveal(qint64 id);
    Result<QList<TokenRecord>> list(int limit = 200) const; // newest first; without user and refresh token

private:
    PlatformCore &m_platform;
};

} // namespace MiniHost
