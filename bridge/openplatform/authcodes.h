// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"
#include "bridge/openplatform/callref.h"
#include "bridge/openplatform/grants.h"

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

QString joinScopes(const QList<ScopeCode> &scopes); // "A,B"
QList<ScopeCode> splitScopes(QStringView text);

// The store of authorization codes.
class AuthCodes
{
public:
    AuthCodes(Database &database, CallRefs refs);

    Result<void> add(const AuthCode &code, const GrantSubject &subject, const QList<ScopeCode> &scopes, CallId call,
        Instant expiresAt);
    Result<std::optional<Authorization>> find(const AuthCode &code); // nothing when it was never issued
    // One UPDATE: a code is spent once, however many ask. False when somebody was faster.
    Result<bool> spend(qint64 id, const QString &by, Instant now);

    Result<QList<GrantSubject>> subjects();
    Result<void> forget(const GrantSubject &subject); // codes, and the tokens that came of them
    Result<qint64> count();

private:
    CallRefs m_refs;
    Statement m_add;
    Statement m_find;
    Statement m_spend;
    Statement m_subjects;
    Statement m_forgetTokens;
    Statement m_forgetCodes;
    Statement m_count;
};

} // namespace MiniHost
