// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"
#include "bridge/openplatform/store/callref.h"
#include "bridge/openplatform/store/database.h"
#include "bridge/openplatform/store/grant.h"

namespace MiniHost {

// One authorization, as its code's row has it.
struct Authorization {
    qint64 id = 0;
    GrantSubject subject;
    QList<ScopeCode> scopes;
    CallId call;
    Instant expiresAt;
    std::optional<Instant> spentAt;
    QString spentBy;
};

// The store of authorization codes.
class AuthCodes
{
public:
    AuthCodes(Database &database, CallRefs refs);

    Result<void> add(const AuthCode &code, const GrantSubject &subject, const QList<ScopeCode> &scopes, CallId call,
        Instant expiresAt);
    Result<std::optional<Authorization>> find(const AuthCode &code); // nothing when it was never issued
    // What is known without asking the store: most codes are redeemed once, soon, by the run that issued them. Only a
    // hint, good for one redeem; spend() decides.
    std::optional<Authorization> takeHint(const AuthCode &code);
    // A code is spent once, however many ask. CodeSpent when it is not there, or somebody was faster.
    Result<void> spend(const AuthCode &code, const QString &by, Instant now);

    Result<QList<GrantSubject>> subjects();
    Result<void> forget(const GrantSubject &subject); // codes, and the tokens that came of them
    Result<qint64> count();

private:
    static constexpr qsizetype mostHints = 100'000;

    CallRefs m_refs;
    QHash<QString, Authorization> m_hints;
    Statement m_add;
    Statement m_find;
    TakeOnce m_spend;
    Statement m_subjects;
    Statement m_forgetTokens;
    Statement m_forgetCodes;
    Statement m_count;
};

} // namespace MiniHost
