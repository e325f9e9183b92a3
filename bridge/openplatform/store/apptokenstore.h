// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"
#include "bridge/openplatform/store/database.h"
#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

// An app's own token, of one organisation; of none when it is the suite's.
struct StoredAppToken {
    AccessToken token;
    ClientId clientId;
    CorpId corpId;
    Instant issuedAt;
    Instant expiresAt;
};

// The store of apps' tokens.
class AppTokenStore
{
public:
    enum class Sharing { Shared, Single }; // a shared one is answered again while it is good

    explicit AppTokenStore(Database &database);

    Result<void> add(const StoredAppToken &token, Sharing sharing);
    Result<std::optional<StoredAppToken>> find(const AccessToken &token);
    // The shared one that is still good.
    Result<std::optional<StoredAppToken>> shared(const ClientId &client, const CorpId &corp, Instant now);
    Result<void> setExpiry(const AccessToken &token, Instant expiresAt);
    Result<QList<TokenRecord>> newest(int limit); // masked, newest first
    Result<void> purge(Instant now);              // what nobody can use any more, and a day longer

private:
    Statement m_add;
    Statement m_find;
    Statement m_shared;
    Statement m_setExpiry;
    Statement m_newest;
    Statement m_purge;
};

} // namespace MiniHost
