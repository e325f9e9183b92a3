// SPDX-License-Identifier: MIT
#include "bridge/openplatform/store/tokenstore.h"

#include "bridge/core/constanttime.h"
#include "bridge/core/entropy.h"
#include "bridge/core/errors/tokens.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

namespace {

constexpr int randomDigits = 22;
constexpr int numberDigits = 10;
constexpr quint64 numberMask = (1ULL << (4 * numberDigits)) - 1;

// Derived from the random digits by multiplicative hashing. Not for secrecy: it hides the row's number from readers of a token.
quint64 maskOf(QStringView random)
{
    return random.first(16).toULongLong(nullptr, 16) * 0x9e3779b97f4a7c15ULL >> (64 - 4 * numberDigits);
}

QString compose(const QString &random, qint64 id)
{
    const quint64 hidden = (static_cast<quint64>(id) ^ maskOf(random)) & numberMask;
    return random + QString::number(hidden, 16).rightJustified(numberDigits, u'0');
}

// The column `random` has the random digits of the access token, then those of the refresh token.
QString accessPart(const QString &random)
{
    return random.first(randomDigits);
}

QString refreshPart(const QString &random)
{
    return random.last(randomDigits);
}

bool isHex(QStringView text)
{
    return std::all_of(
        text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

std::optional<qint64> numberOf(QStringView token)
{
    if (token.size() != randomDigits + numberDigits || !isHex(token))
        return std::nullopt;
    const quint64 hidden = token.sliced(randomDigits).toULongLong(nullptr, 16);
    return static_cast<qint64>(hidden ^ maskOf(token));
}

constexpr int randomColumn = 3;
constexpr auto tokenColumns = "t.id, t.issued_at, t.expires_at, t.random, t.rotated_at, "
                              "c.id, c.client, c.corp, c.user, c.scopes, c.call, t.refresh_expires_at "
                              "FROM tokens t JOIN codes c ON c.id = t.code "_L1;

StoredTokens read(const Rows &rows, const CallRefs &refs)
{
    StoredTokens stored;
    stored.id = rows.number(0);
    stored.issuedAt = instantFromMs(rows.number(1));
    stored.expiresAt = rows.isNull(2) ? stored.issuedAt + TokenLifetime::accessToken : instantFromMs(rows.number(2));
    stored.refreshExpiresAt =
        rows.isNull(11) ? stored.issuedAt + TokenLifetime::refreshToken : instantFromMs(rows.number(11));
    stored.isRotated = !rows.isNull(4);
    stored.authorization.id = rows.number(5);
    stored.authorization.subject = { { rows.text(6) }, { rows.text(7) }, { rows.text(8) } };
    stored.authorization.scopes = splitScopes(rows.text(9));
    stored.authorization.call = refs.load(rows.number(10));
    return stored;
}

} // namespace

Tokens::Tokens(Database &database, CallRefs refs)
    : m_refs(refs)
    , m_add(database, Writes, u"INSERT INTO tokens (code, random, issued_at) VALUES (?, ?, ?)"_s)
    , m_find(database, Reads, u"SELECT "_s + tokenColumns + "WHERE t.id = ?"_L1)
    , m_rotate(database, u"UPDATE tokens SET rotated_at = ? WHERE id = ? AND rotated_at IS NULL"_s,
          Errors::RefreshTokenUnknown, u"a newer one took its place"_s)
    , m_expire(database, Writes, u"UPDATE tokens SET expires_at = ? WHERE id = ?"_s)
    , m_expireRefresh(database, Writes, u"UPDATE tokens SET refresh_expires_at = ? WHERE id = ?"_s)
    , m_newest(database, Reads, u"SELECT "_s + tokenColumns + "ORDER BY t.id DESC LIMIT ?"_L1)
    , m_count(database, Reads, u"SELECT count(*) FROM tokens"_s)
    , m_purgeTokens(database, Writes, u"DELETE FROM tokens WHERE issued_at <= ?"_s)
    , m_purgeCodes(
          database, Writes, u"DELETE FROM codes WHERE expires_at <= ? AND id NOT IN (SELECT code FROM tokens)"_s)
{
}

Result<NewTokens> Tokens::add(qint64 authorization, Entropy &entropy, Instant now)
{
    const QString random = entropy.hex(randomDigits); // hex(n) returns 2n digits: enough for both tokens
    const auto added = m_add(authorization, random, toMs(now));
    if (!added)
        return fail(added.error());
    const qint64 id = added->insertedId();
    return NewTokens { AccessToken(compose(accessPart(random), id)), RefreshToken(compose(refreshPart(random), id)) };
}

Result<std::optional<StoredTokens>> Tokens::find(const QString &token, Part part)
{
    const auto id = numberOf(token);
    if (!id)
        return std::nullopt;
    auto rows = m_find(*id);
    if (!rows)
        return fail(rows.error());
    if (!rows->next() || !equalInConstantTime(part(rows->text(randomColumn)), QStringView(token).first(randomDigits)))
        return std::nullopt;
    return read(*rows, m_refs);
}

Result<std::optional<StoredTokens>> Tokens::find(const AccessToken &token)
{
    return find(token.reveal(), accessPart);
}

Result<std::optional<StoredTokens>> Tokens::find(const RefreshToken &token)
{
    return find(token.reveal(), refreshPart);
}

Result<void> Tokens::rotate(qint64 id, Instant now)
{
    return m_rotate(toMs(now), id);
}

Result<void> Tokens::expire(qint64 id, Instant now)
{
    const auto expired = m_expire(toMs(now), id);
    if (!expired)
        return fail(expired.error());
    return {};
}

Result<void> Tokens::expireRefreshToken(qint64 id, Instant now)
{
    const auto expired = m_expireRefresh(toMs(now), id);
    if (!expired)
        return fail(expired.error());
    return {};
}

Result<std::optional<NewTokens>> Tokens::reveal(qint64 id)
{
    auto rows = m_find(id);
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::nullopt;
    const QString random = rows->text(randomColumn);
    return NewTokens { AccessToken(compose(accessPart(random), id)), RefreshToken(compose(refreshPart(random), id)) };
}

Result<QList<TokenRecord>> Tokens::newest(int limit)
{
    auto rows = m_newest(limit);
    if (!rows)
        return fail(rows.error());
    QList<TokenRecord> records;
    while (rows->next()) {
        const StoredTokens stored = read(*rows, m_refs);
        const Authorization &from = stored.authorization;
        const QString random = rows->text(randomColumn);
        records += TokenRecord { stored.id, AccessToken(compose(accessPart(random), stored.id)).masked(),
            RefreshToken(compose(refreshPart(random), stored.id)).masked(), from.subject.clientId, from.subject.corpId,
            from.subject.user, from.scopes, stored.issuedAt, stored.expiresAt, stored.refreshExpiresAt,
            stored.isRotated, from.call };
    }
    return records;
}

Result<qint64> Tokens::count()
{
    auto rows = m_count();
    if (!rows)
        return fail(rows.error());
    rows->next();
    return rows->number(0);
}

Result<void> Tokens::purge(Instant now)
{
    if (const auto purged = m_purgeTokens(toMs(now - TokenLifetime::refreshToken)); !purged)
        return fail(purged.error());
    // An expired code is kept for a day, so that a late redeem fails with "expired", not with "unknown".
    if (const auto purged = m_purgeCodes(toMs(now - 24h)); !purged)
        return fail(purged.error());
    return {};
}

} // namespace MiniHost
