// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"
#include "bridge/openplatform/store/authcodes.h"
#include "bridge/openplatform/store/tokenvalues.h"

namespace MiniHost {

class Entropy;

// A row of the table tokens: an access token and its refresh token, with the authorization they were issued for.
struct StoredTokens {
    qint64 id = 0;
    Authorization authorization;
    Instant issuedAt;
    Instant expiresAt;
    Instant refreshExpiresAt;
    bool isRotated = false;
};

// The table of tokens. A token has 32 hex digits, as DingTalk's have (docs/dingtalk/protocol.md §5.3): 22 random ones, and the row's number
// XORed with a hash of them. So it is found by row id, without an index. Only the random digits are stored.
class Tokens
{
public:
    Tokens(Database &database, CallRefs refs);

    Result<NewTokens> add(qint64 authorization, Entropy &entropy, Instant now);
    // nullopt: no such token.
    Result<std::optional<StoredTokens>> find(const AccessToken &token);
    Result<std::optional<StoredTokens>> find(const RefreshToken &token);
    // Fails with RefreshTokenUnknown when it is rotated already.
    Result<void> rotate(qint64 id, Instant now);
    Result<void> expire(qint64 id, Instant now);
    Result<void> expireRefreshToken(qint64 id, Instant now);
    // The tokens of a row; nullopt: there is no such row.
    Result<std::optional<NewTokens>> reveal(qint64 id);
    Result<QList<TokenRecord>> newest(int limit);
    Result<qint64> count();
    // Deletes tokens whose refresh token has expired, and codes without tokens that expired more than a day ago.
    Result<void> purge(Instant now);

private:
    using Part = QString (*)(const QString &random);
    Result<std::optional<StoredTokens>> find(const QString &token, Part part);

    CallRefs m_refs;
    Statement m_add;
    Statement m_find;
    TakeOnce m_rotate;
    Statement m_expire;
    Statement m_expireRefresh;
    Statement m_newest;
    Statement m_count;
    Statement m_purgeTokens;
    Statement m_purgeCodes;
};

} // namespace MiniHost
