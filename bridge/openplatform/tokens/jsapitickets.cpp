// SPDX-License-Identifier: MIT
#include "bridge/openplatform/tokens/jsapitickets.h"

#include "bridge/openplatform/core/platformcore.h"
#include "bridge/openplatform/store/jsapiticketstore.h"

#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace MiniHost {

namespace {

QString hexOf(const QString &text, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), algorithm).toHex());
}

// Official samples sign with SHA-256, older ones with SHA-1. Both sign the URL percent-decoded; many servers sign it as it is. All four
// combinations are accepted (inferred).
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

Result<IssuedTicket> JsapiTickets::issue(const TokenSubject &app)
{
    const Instant now = m_platform.clock().now();
    const auto found = m_platform.jsapiTicketStore().find(app.clientId, app.corpId, now);
    if (!found)
        return fail(found.error());
    if (const auto &stored = *found)
        return IssuedTicket { stored->ticket,
            std::chrono::duration_cast<std::chrono::seconds>(stored->expiresAt - now) };

    const auto ticket = m_platform.issue<JsapiTicket>(m_platform.entropy().hex(32));
    const auto added = m_platform.jsapiTicketStore().add({ ticket, now + lifetime }, app.clientId, app.corpId);
    if (!added)
        return fail(added.error());
    return IssuedTicket { ticket, lifetime };
}

Result<ConfigCheck> JsapiTickets::check(const SignedConfig &config)
{
    const auto tickets = m_platform.jsapiTicketStore().ofOrganisation(config.corpId, m_platform.clock().now());
    if (!tickets)
        return fail(tickets.error());
    ConfigCheck check;
    for (const JsapiTicket &ticket : *tickets) {
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

} // namespace MiniHost
