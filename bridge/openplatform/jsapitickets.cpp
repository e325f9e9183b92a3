// SPDX-License-Identifier: MIT
#include "bridge/openplatform/jsapitickets.h"

#include "bridge/openplatform/openplatform.h"

#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {

using enum Statement::Kind;

namespace {

QString hexOf(const QString &text, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), algorithm).toHex());
}

// Official samples sign with SHA-256, older ones with SHA-1; both take the address with its query decoded, and many
// servers as it is (inferred: any of them will do).
bool isSignature(const QString &signature, const QString &ticket, const SignedConfig &config)
{
    const QString decoded = QUrl::fromPercentEncoding(config.url.toUtf8());
    for (const QString &url : { config.url, decoded }) {
        const QString text = textToSign(ticket, config, url);
        for (const auto algorithm : { QCryptographicHash::Sha256, QCryptographicHash::Sha1 }) {
            if (signature.compare(hexOf(text, algorithm), Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

} // namespace

QString textToSign(const QString &ticket, const SignedConfig &config, const QString &url)
{
    return u"jsapi_ticket=%1&noncestr=%2&timestamp=%3&url=%4"_s.arg(ticket, config.nonce, config.timestamp, url);
}

JsapiTickets::JsapiTickets(Database &database, OpenPlatform &platform)
    : m_platform(platform)
    , m_add(database, Writes, u"INSERT INTO jsapi_tickets (ticket, client, corp, expires_at) VALUES (?, ?, ?, ?)"_s)
    , m_find(database, Reads,
          u"SELECT ticket, expires_at FROM jsapi_tickets WHERE client = ? AND corp = ? AND expires_at > ?"_s)
    , m_ofOrganisation(
          database, Reads, u"SELECT ticket FROM jsapi_tickets WHERE corp = ? AND expires_at > ? ORDER BY id DESC"_s)
    , m_purge(database, Writes, u"DELETE FROM jsapi_tickets WHERE expires_at <= ?"_s)
{
}

Result<IssuedTicket> JsapiTickets::issue(const TokenSubject &app)
{
    const Instant now = m_platform.clock().now();
    {
        auto found = m_find(app.clientId.value, app.corpId.value, toMs(now));
        if (!found)
            return fail(found.error());
        if (found->next()) {
            const auto left = std::chrono::duration_cast<std::chrono::seconds>(instantFromMs(found->number(1)) - now);
            return IssuedTicket { JsapiTicket(found->text(0)), left };
        }
    }
    const auto ticket = m_platform.issue<JsapiTicket>(m_platform.entropy().hex(32));
    const auto added = m_add(ticket.reveal(), app.clientId.value, app.corpId.value, toMs(now + lifetime));
    if (!added)
        return fail(added.error());
    return IssuedTicket { ticket, lifetime };
}

Result<ConfigCheck> JsapiTickets::check(const SignedConfig &config)
{
    auto rows = m_ofOrganisation(config.corpId.value, toMs(m_platform.clock().now()));
    if (!rows)
        return fail(rows.error());
    ConfigCheck check;
    while (rows->next()) {
        const JsapiTicket ticket(rows->text(0));
        if (check.signedText.isEmpty()) {
            const QString decoded = QUrl::fromPercentEncoding(config.url.toUtf8());
            check.signedText = textToSign(ticket.masked(), config, decoded);
            check.expected = hexOf(textToSign(ticket.reveal(), config, decoded), QCryptographicHash::Sha256);
        }
        check.isRight = check.isRight || isSignature(config.signature, ticket.reveal(), config);
    }
    if (check.signedText.isEmpty())
        check.signedText = textToSign(u"<none was made for %1>"_s.arg(config.corpId.value), config, config.url);
    return check;
}

Result<void> JsapiTickets::purge(Instant now)
{
    const auto purged = m_purge(toMs(now));
    if (!purged)
        return fail(purged.error());
    return {};
}

} // namespace MiniHost
