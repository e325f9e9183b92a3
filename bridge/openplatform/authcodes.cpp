// SPDX-License-Identifier: MIT
#include "bridge/openplatform/authcodes.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

QString joinScopes(const QList<ScopeCode> &scopes)
{
    QString text;
    for (const ScopeCode &scope : scopes)
        text += (text.isEmpty() ? QString() : u","_s) + scope.value;
    return text;
}

QList<ScopeCode> splitScopes(const QString &text)
{
    QList<ScopeCode> scopes;
    for (const auto part : QStringView(text).split(u',', Qt::SkipEmptyParts))
        scopes += ScopeCode { part.toString() };
    return scopes;
}

AuthCodes::AuthCodes(Database &database, CallRefs refs)
    : m_refs(refs)
    , m_add(database, Writes,
          u"INSERT INTO codes (code, client, corp, user, scopes, call, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
    , m_spend(database, Writes,
          u"UPDATE codes SET spent_at = ?, spent_by = ? "
          "WHERE code = ? AND client = ? AND spent_at IS NULL AND expires_at > ? "
          "RETURNING id, corp, user, scopes, call"_s)
    , m_find(database, Reads,
          u"SELECT id, client, corp, user, scopes, call, expires_at, spent_at, spent_by FROM codes WHERE code = ?"_s)
    , m_subjects(database, Reads, u"SELECT DISTINCT client, corp, user FROM codes"_s)
    , m_forgetTokens(database, Writes,
          u"DELETE FROM tokens WHERE code IN (SELECT id FROM codes WHERE client = ? AND corp = ? AND user = ?)"_s)
    , m_forgetCodes(database, Writes, u"DELETE FROM codes WHERE client = ? AND corp = ? AND user = ?"_s)
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
    return {};
}

Result<std::optional<Authorization>> AuthCodes::spend(
    const AuthCode &code, const ClientId &client, const QString &by, Instant now)
{
    auto rows = m_spend(toMs(now), by, code.reveal(), client.value, toMs(now));
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    Authorization authorization;
    authorization.id = rows->number(0);
    authorization.subject = { client, { rows->text(1) }, { rows->text(2) } };
    authorization.scopes = splitScopes(rows->text(3));
    authorization.call = m_refs.load(rows->number(4));
    return authorization;
}

Result<std::optional<Authorization>> AuthCodes::find(const AuthCode &code)
{
    auto rows = m_find(code.reveal());
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    Authorization authorization;
    authorization.id = rows->number(0);
    authorization.subject = { { rows->text(1) }, { rows->text(2) }, { rows->text(3) } };
    authorization.scopes = splitScopes(rows->text(4));
    authorization.call = m_refs.load(rows->number(5));
    authorization.expiresAt = instantFromMs(rows->number(6));
    if (!rows->isNull(7))
        authorization.spentAt = instantFromMs(rows->number(7));
    authorization.spentBy = rows->text(8);
    return authorization;
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

Result<void> AuthCodes::forget(const GrantSubject &subject)
{
    for (Statement *statement : { &m_forgetTokens, &m_forgetCodes }) {
        const auto forgotten = (*statement)(subject.clientId.value, subject.corpId.value, subject.user.value);
        if (!forgotten)
            return fail(forgotten.error());
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
