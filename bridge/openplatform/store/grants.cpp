// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/grants.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

Grants::Grants(Database &database)
    // group_concat: reading one row through Qt is faster than reading several.
    : m_scopes(database, Reads, u"SELECT group_concat(scope) FROM grants WHERE client = ? AND corp = ? AND user = ?"_s)
    , m_store(database, Writes,
          u"INSERT OR IGNORE INTO grants (client, corp, user, scope, granted_at) VALUES (?, ?, ?, ?, ?)"_s)
    , m_remove(database, Writes, u"DELETE FROM grants WHERE client = ? AND corp = ? AND user = ? AND scope = ?"_s)
    , m_all(database, Reads,
          u"SELECT client, corp, user, scope, granted_at FROM grants ORDER BY client, corp, user, granted_at, scope"_s)
    , m_removeAll(database, Writes, u"DELETE FROM grants WHERE client = ? AND corp = ? AND user = ?"_s)
{
}

Result<QList<ScopeCode>> Grants::scopes(const GrantSubject &subject)
{
    auto rows = m_scopes(subject.clientId.value, subject.corpId.value, subject.user.value);
    if (!rows)
        return fail(rows.error());
    rows->next(); // an aggregate returns exactly one row
    return splitScopes(rows->text(0));
}

Result<void> Grants::store(const GrantSubject &subject, const QList<ScopeCode> &scopes, Instant now)
{
    for (const ScopeCode &scope : scopes) {
        const auto stored =
            m_store(subject.clientId.value, subject.corpId.value, subject.user.value, scope.value, toMs(now));
        if (!stored)
            return fail(stored.error());
    }
    return {};
}

Result<QList<Grant>> Grants::all()
{
    auto rows = m_all();
    if (!rows)
        return fail(rows.error());
    QList<Grant> grants;
    while (rows->next()) {
        const GrantSubject subject { { rows->text(0) }, { rows->text(1) }, { rows->text(2) } };
        grants += Grant { subject, { rows->text(3) }, instantFromMs(rows->number(4)) };
    }
    return grants;
}

Result<void> Grants::remove(const GrantSubject &subject, const ScopeCode &scope)
{
    const auto removed = m_remove(subject.clientId.value, subject.corpId.value, subject.user.value, scope.value);
    if (!removed)
        return fail(removed.error());
    return {};
}

Result<void> Grants::removeAll(const GrantSubject &subject)
{
    const auto removed = m_removeAll(subject.clientId.value, subject.corpId.value, subject.user.value);
    if (!removed)
        return fail(removed.error());
    return {};
}

} // namespace MiniHost
