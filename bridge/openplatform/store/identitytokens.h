// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/store/database.h"
#include "bridge/openplatform/store/identitytoken.h"

namespace MiniHost {

// The table of tokens that serve only to learn who signed in (docs/dingtalk/protocol.md §5.6 and §5.7). Other endpoints do not know them.
class IdentityTokens
{
public:
    explicit IdentityTokens(Database &database);

    Result<void> add(const StoredIdentityToken &token);
    // The one of this kind that has not expired at `now`; nullopt: none.
    Result<std::optional<StoredIdentityToken>> find(const IdentityToken &token, IdentityTokenKind kind, Instant now);
    Result<void> purge(Instant now); // deletes the expired ones

private:
    Statement m_add;
    Statement m_find;
    Statement m_purge;
};

} // namespace MiniHost
