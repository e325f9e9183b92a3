// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"
#include "bridge/openplatform/store/authcodes.h"
#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

class Entropy;

// A pair of tokens as it stands in the store, with the authorization it came of.
struct StoredTokens {
    qint64 id = 0;
    Authorization authorization;
    Instant issuedAt;
    Instant expiresAt;
    Instant refreshExpiresAt;
    bool isRotated = false;
};

struct NewTokens {
    AccessToken access;
    RefreshToken refresh;
};

// The store of tokens. A token is 22 random hex digits and then its row's number, made unreadable by the random ones:
// 32 digits, as real ones look (docs/dingtalk/protocol.md §5.3), found without an index. Only the random part is stored.
class Tokens
{
public:
    Tokens(Database &database, CallRefs refs);

    Result<NewTokens> add(qint64 authorization, Entropy &entropy, Instant now);
    // Nothing when there is no such token.
    Result<std::optional<StoredTokens>> find(const AccessToken &token);
    Result<std::optional<StoredTokens>> find(const RefreshToken &token);
    // RefreshTokenUnknown when it was rotated already.
    Result<void> rotate(qint64 id, Instant now);
    Result<void> expire(qint64 id, Instant now);
    Result<QList<TokenRecord>> newest(int limit);
    Result<qint64> count();
    // What nobody can use any more: tokens whose refresh token has expired, and codes that came to nothing.
    Result<void> purge(Instant now);

private:
    using Part = QString (*)(const QString &random);
    Result<std::optional<StoredTokens>> find(const QString &token, Part part);

    CallRefs m_refs;
    Statement m_add;
    Statement m_find;
    TakeOnce m_rotate;
    Statement m_expire;
    Statement m_newest;
    Statement m_count;
    Statement m_purgeTokens;
    Statement m_purgeCodes;
};

} // namespace MiniHost
