// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"
#include "bridge/openplatform/store/callref.h"
#include "bridge/openplatform/store/database.h"
#include "bridge/openplatform/store/grant.h"

namespace MiniHost {

// A row of the table codes: one issued authorization code.
struct Authorization {
    qint64 id = 0;
    GrantSubject subject;
    QList<ScopeCode> scopes;
    CallId call;
    Instant expiresAt;
    std::optional<Instant> spentAt; // nullopt: not redeemed
    QString spentBy;                // as TokenService::redeem()'s `by`
};

// The table of authorization codes.
class AuthCodes
{
public:
    AuthCodes(Database &database, CallRefs refs);

    Result<void> add(const AuthCode &code, const GrantSubject &subject, const QList<ScopeCode> &scopes, CallId call,
        Instant expiresAt);
    Result<std::optional<Authorization>> find(const AuthCode &code); // nullopt: never issued
    // Removes the code from the cache of codes that this run issued, and returns it: saves the query, since most codes are redeemed once and
    // soon. The cached row may be outdated; spend() decides.
    std::optional<Authorization> takeCached(const AuthCode &code);
    // Marks the code as redeemed, at most once. Fails with CodeSpent when it does not exist or is redeemed already.
    Result<void> spend(const AuthCode &code, const QString &by, Instant now);

    Result<QList<GrantSubject>> subjects();
    Result<void> removeAll(const GrantSubject &subject); // codes, and the tokens issued for them
    Result<qint64> count();

private:
    static constexpr qsizetype cacheLimit = 100'000;

    CallRefs m_refs;
    QHash<QString, Authorization> m_cache;
    Statement m_add;
    Statement m_find;
    TakeOnce m_spend;
    Statement m_subjects;
    Statement m_removeTokens;
    Statement m_removeCodes;
    Statement m_count;
};

} // namespace MiniHost
