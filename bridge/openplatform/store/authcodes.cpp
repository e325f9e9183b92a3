// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/authcodes.h"

#include "bridge/core/errors/tokens.h"
#include "bridge/openplatform/store/database.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

AuthCodes::AuthCodes(Database &database, CallRefs refs)
    : m_refs(refs)
    , m_add(database, Writes,
          u"INSERT INTO codes (code, client, corp, user, scopes, call, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
    // One packed column, and no RETURNING in m_spend, for speed: Qt builds a description of every column at each execution, and SQLite
    // a temporary table for RETURNING. Together they cost more than the rest of a redeem.
    , m_find(database, Reads,
          u"SELECT id || char(31) || client || char(31) || corp || char(31) || user || char(31) || scopes || char(31) "
          u"|| "
          "call || char(31) || expires_at || char(31) || coalesce(spent_at, '') || char(31) || coalesce(spent_by, '') "
          "FROM codes WHERE code = ?"_s)
    , m_spend(database, u"UPDATE codes SET spent_at = ?, spent_by = ? WHERE code = ? AND spent_at IS NULL"_s,
          Errors::CodeSpent)
    , m_subjects(database, Reads, u"SELECT DISTINCT client, corp, user FROM codes"_s)
    , m_removeTokens(database, Writes,
          u"DELETE FROM tokens WHERE code IN (SELECT id FROM codes WHERE client = ? AND corp = ? AND user = ?)"_s)
    , m_removeCodes(database, Writes, u"DELETE FROM codes WHERE client = ? AND corp = ? AND user = ?"_s)
    , m_count(database, Reads, u"SELECT count(*) FROM codes"_s)
{
}

Result<void> AuthCodes::add(
    const AuthCode &code, const GrantSubject &subject, const QList<ScopeCode> &scopes, CallId call, Instant expiresAt)
{
    const auto added = m_add(code.reveal(), subject.clientId.value, subject.corpId.value, subject.user.value,
        joinScopes(scopes), m_refs.store(call), toMs(expiresAt));
    if (!added)
        return fail(added.error());
    if (m_cache.size() < cacheLimit)
        m_cache.insert(code.reveal(), { added->insertedId(), subject, scopes, call, expiresAt, std::nullopt, {} });
    return {};
}

std::optional<Authorization> AuthCodes::takeCached(const AuthCode &code)
{
    const auto cached = m_cache.find(code.reveal());
    if (cached == m_cache.end())
        return std::nullopt;
    Authorization authorization = std::move(*cached);
    m_cache.erase(cached);
    return authorization;
}

Result<std::optional<Authorization>> AuthCodes::find(const AuthCode &code)
{
    auto rows = m_find(code.reveal());
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    const QString packed = rows->text(0);
    const QList<QStringView> parts = QStringView(packed).split(QChar(31));
    Authorization authorization;
    authorization.id = parts[0].toLongLong();
    authorization.subject = { { parts[1].toString() }, { parts[2].toString() }, { parts[3].toString() } };
    authorization.scopes = splitScopes(parts[4]);
    authorization.call = m_refs.load(parts[5].toLongLong());
    authorization.expiresAt = instantFromMs(parts[6].toLongLong());
    if (!parts[7].isEmpty())
        authorization.spentAt = instantFromMs(parts[7].toLongLong());
    authorization.spentBy = parts[8].toString();
    return authorization;
}

Result<void> AuthCodes::spend(const AuthCode &code, const QString &by, Instant now)
{
    return m_spend(toMs(now), by, code.reveal());
}

Result<QList<GrantSubject>> AuthCodes::subjects()
{
    auto rows = m_subjects();
    if (!rows)
        return fail(rows.error());
    QList<GrantSubject> subjects;
    while (rows->next())
        subjects += GrantSubject { { rows->text(0) }, { rows->text(1) }, { rows->text(2) } };
    return subjects;
}

Result<void> AuthCodes::removeAll(const GrantSubject &subject)
{
    m_cache.clear();
    for (Statement *statement : { &m_removeTokens, &m_removeCodes }) {
        const auto removed = (*statement)(subject.clientId.value, subject.corpId.value, subject.user.value);
        if (!removed)
            return fail(removed.error());
    }
    return {};
}

Result<qint64> AuthCodes::count()
{
    auto rows = m_count();
    if (!rows)
        return fail(rows.error());
    rows->next();
    return rows->number(0);
}

} // namespace MiniHost
