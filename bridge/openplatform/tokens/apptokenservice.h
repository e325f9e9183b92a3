// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/tokens/tokenservice.h"

namespace MiniHost {

struct AppToken {
    AccessToken accessToken; // 32 lower-case hex digits, as a user's
    std::chrono::seconds expireIn {};
};

// The tokens of apps themselves (docs/dingtalk/protocol.md §5.6): no user, good for what the organisation granted with type 1.
// TokenService::inspect() and require() know them. Lives on the open platform's thread.
class AppTokenService
{
public:
    static constexpr auto lifetime = std::chrono::seconds(7200); // documented

    explicit AppTokenService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // All record AppTokenIssued, or AppTokenRefused with the reason. `by` says who asked.

    // POST /v1.0/oauth2/accessToken and GET /gettoken: an internal app, which belongs to the first organisation that has
    // it. The same token while it is good; asking again prolongs it. 900101.
    Result<AppToken> ofApp(const ClientId &client, const ClientSecret &secret, const QString &by);
    // POST /v1.0/oauth2/{corpId}/token. The same token while it is good (inferred). 900120, 900122.
    Result<AppToken> ofTenant(
        const ClientId &client, const ClientSecret &secret, const CorpId &corp, const QString &by);
    // POST /v1.0/oauth2/corpAccessToken. A new token each time. 900117, 900118, 900119.
    Result<AppToken> ofOrganisation(const ClientId &suite, const ClientSecret &secret, const SuiteTicket &ticket,
        const CorpId &corp, const QString &by);
    // POST /v1.0/oauth2/suiteAccessToken: of no organisation, so nothing was granted to it. 900101, 900118.
    Result<AppToken> ofSuite(
        const ClientId &suite, const ClientSecret &secret, const SuiteTicket &ticket, const QString &by);

    Result<QList<TokenRecord>> list(int limit = 200) const; // newest first; without user and refresh token

private:
    PlatformCore &m_platform;
};

} // namespace MiniHost
