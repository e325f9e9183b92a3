// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/identitytokens.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

IdentityTokens::IdentityTokens(Database &database)
    : m_add(database, Writes,
        u"INSERT INTO identity_tokens (token, kind, client, corp, user, expires_at) VALUES (?, ?, ?, ?, ?, ?)"_s)
    , m_find(database, Reads,
          u"SELECT client, corp, user, expires_at FROM identity_tokens "
          "WHERE token = ? AND kind = ? AND (expires_at IS NULL OR expires_at > ?)"_s)
    , m_purge(database, Writes, u"DELETE FROM identity_tokens WHERE expires_at <= ?"_s)
{
}

Result<void> IdentityTokens::add(const StoredIdentityToken &token)
{
    const auto added = m_add(token.token.reveal(), toString(token.kind), token.clientId.value, token.corpId.value,
        token.user.value, token.expiresAt ? QVariant(toMs(*token.expiresAt)) : QVariant());
    if (!added)
        return fail(added.error());
    return {};
}

Result<std::optional<StoredIdentityToken>> IdentityTokens::find(
    const IdentityToken &token, IdentityTokenKind kind, Instant now)
{
    auto rows = m_find(token.reveal(), toString(kind), toMs(now));
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    StoredIdentityToken found { token, kind, { rows->text(0) }, { rows->text(1) }, { rows->text(2) }, {} };
    if (!rows->isNull(3))
        found.expiresAt = instantFromMs(rows->number(3));
    return found;
}

Result<void> IdentityTokens::purge(Instant now)
{
    const auto purged = m_purge(toMs(now));
    if (!purged)
        return fail(purged.error());
    return {};
}

} // namespace MiniHost
