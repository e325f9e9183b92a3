// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/apptokenstore.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

namespace {

constexpr auto appTokenColumns = "token, client, corp, issued_at, expires_at"_L1;

StoredAppToken readAppToken(const Rows &rows)
{
    return { AccessToken(rows.text(0)), { rows.text(1) }, { rows.text(2) }, instantFromMs(rows.number(3)),
        instantFromMs(rows.number(4)) };
}

Result<std::optional<StoredAppToken>> first(Result<Rows> rows)
{
    if (!rows)
        return fail(rows.error());
    return rows->next() ? std::optional(readAppToken(*rows)) : std::nullopt;
}

} // namespace

AppTokenStore::AppTokenStore(Database &database)
    : m_add(database, Writes,
        u"INSERT INTO app_tokens (token, client, corp, is_shared, issued_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)"_s)
    , m_find(database, Reads, u"SELECT %1 FROM app_tokens WHERE token = ?"_s.arg(appTokenColumns))
    , m_shared(database, Reads,
          u"SELECT %1 FROM app_tokens WHERE client = ? AND corp = ? AND is_shared = 1 AND expires_at > ?"_s.arg(
              appTokenColumns))
    , m_setExpiry(database, Writes, u"UPDATE app_tokens SET expires_at = ? WHERE token = ?"_s)
    , m_reveal(database, Reads, u"SELECT token FROM app_tokens WHERE id = ?"_s)
    , m_newest(database, Reads, u"SELECT %1, id FROM app_tokens ORDER BY id DESC LIMIT ?"_s.arg(appTokenColumns))
    , m_purge(database, Writes, u"DELETE FROM app_tokens WHERE expires_at <= ?"_s)
{
}

Result<void> AppTokenStore::add(const StoredAppToken &token, Sharing sharing)
{
    const auto added = m_add(token.token.reveal(), token.clientId.value, token.corpId.value,
        sharing == Sharing::Shared ? 1 : 0, toMs(token.issuedAt), toMs(token.expiresAt));
    if (!added)
        return fail(added.error());
    return {};
}

Result<std::optional<StoredAppToken>> AppTokenStore::find(const AccessToken &token)
{
    return first(m_find(token.reveal()));
}

Result<std::optional<StoredAppToken>> AppTokenStore::shared(const ClientId &client, const CorpId &corp, Instant now)
{
    return first(m_shared(client.value, corp.value, toMs(now)));
}

Result<void> AppTokenStore::setExpiry(const AccessToken &token, Instant expiresAt)
{
    const auto set = m_setExpiry(toMs(expiresAt), token.reveal());
    if (!set)
        return fail(set.error());
    return {};
}

Result<std::optional<AccessToken>> AppTokenStore::reveal(qint64 id)
{
    auto rows = m_reveal(id);
    if (!rows)
        return fail(rows.error());
    return rows->next() ? std::optional(AccessToken(rows->text(0))) : std::nullopt;
}

Result<QList<TokenRecord>> AppTokenStore::newest(int limit)
{
    auto rows = m_newest(limit);
    if (!rows)
        return fail(rows.error());
    QList<TokenRecord> records;
    while (rows->next()) {
        const StoredAppToken stored = readAppToken(*rows);
        TokenRecord record;
        record.id = rows->number(5);
        record.accessToken = stored.token.masked();
        record.clientId = stored.clientId;
        record.corpId = stored.corpId;
        record.issuedAt = stored.issuedAt;
        record.expiresAt = stored.expiresAt;
        records += record;
    }
    return records;
}

Result<void> AppTokenStore::purge(Instant now)
{
    const auto purged = m_purge(toMs(now - 24h));
    if (!purged)
        return fail(purged.error());
    return {};
}

} // namespace MiniHost
