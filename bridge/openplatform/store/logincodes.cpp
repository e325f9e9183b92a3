// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/logincodes.h"

#include "bridge/core/errors/tokens.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

LoginCodeStore::LoginCodeStore(Database &database, CallRefs refs)
    : m_refs(refs)
    , m_add(database, Writes,
          u"INSERT INTO login_codes (code, client, corp, user, call, expires_at) VALUES (?, ?, ?, ?, ?, ?)"_s)
    , m_find(
          database, Reads, u"SELECT client, corp, user, call, expires_at, spent_at FROM login_codes WHERE code = ?"_s)
    , m_spend(database, u"UPDATE login_codes SET spent_at = ? WHERE code = ? AND spent_at IS NULL"_s,
          Errors::LoginCodeUnknown, u"it was used already"_s)
    , m_purge(database, Writes, u"DELETE FROM login_codes WHERE expires_at <= ?"_s)
{
}

Result<void> LoginCodeStore::add(const LoginCode &code, const StoredLoginCode &stored)
{
    const auto added = m_add(code.reveal(), stored.clientId.value, stored.corpId.value, stored.user.value,
        m_refs.store(stored.call), toMs(stored.expiresAt));
    if (!added)
        return fail(added.error());
    return {};
}

Result<std::optional<StoredLoginCode>> LoginCodeStore::find(const LoginCode &code)
{
    auto rows = m_find(code.reveal());
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    return StoredLoginCode { { rows->text(0) }, { rows->text(1) }, { rows->text(2) }, m_refs.load(rows->number(3)),
        instantFromMs(rows->number(4)), !rows->isNull(5) };
}

Result<void> LoginCodeStore::spend(const LoginCode &code, Instant now)
{
    return m_spend(toMs(now), code.reveal());
}

Result<void> LoginCodeStore::purge(Instant now)
{
    const auto purged = m_purge(toMs(now - 24h));
    if (!purged)
        return fail(purged.error());
    return {};
}

} // namespace MiniHost
