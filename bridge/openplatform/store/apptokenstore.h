// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"
#include "bridge/openplatform/store/database.h"
#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

// A row of the table app_tokens: an app-only token (docs/dingtalk/protocol.md §5.6). corpId is empty for a suite token.
struct StoredAppToken {
    AccessToken token;
    ClientId clientId;
    CorpId corpId;
    Instant issuedAt;
    Instant expiresAt;
};

// The table of app-only tokens.
class AppTokenStore
{
public:
    enum class Sharing { Shared, Single }; // Shared: requests get the same token until it expires

    explicit AppTokenStore(Database &database);

    Result<void> add(const StoredAppToken &token, Sharing sharing);
    Result<std::optional<StoredAppToken>> find(const AccessToken &token);
    // The shared token that has not expired at `now`.
    Result<std::optional<StoredAppToken>> shared(const ClientId &client, const CorpId &corp, Instant now);
    Result<void> setExpiry(const AccessToken &token, Instant expiresAt);
    Result<std::optional<AccessToken>> reveal(qint64 id); // nullopt: there is no such row
    Result<QList<TokenRecord>> newest(int limit);         // masked, newest first
    Result<void> purge(Instant now);                      // deletes those that expired more than a day ago

private:
    Statement m_add;
    Statement m_find;
    Statement m_shared;
    Statement m_setExpiry;
    Statement m_reveal;
    Statement m_newest;
    Statement m_purge;
};

} // namespace MiniHost
