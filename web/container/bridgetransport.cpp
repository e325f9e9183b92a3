// SPDX-License-Identifier: MIT
#include "web/container/bridgetransport.h"

#include "bridge/core/errors/jsapis.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/logging.h"
#include "web/container/channelmessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// JSON text of any kind, also a bare string or number: QJsonDocument knows objects and arrays only.
std::optional<QJsonValue> parseValue(const QString &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

QString toText(const QJsonArray &parts)
{
    return jsonString(parts);
}

QString toText(int id, const Answer &answer)
{
    const QLatin1StringView outcome = answer.watches ? "watches"_L1 : answer.success ? "success"_L1 : "failure"_L1;
    return toText({ toString(HostMessage::Answer), id, outcome, answer.body, answer.watches || answer.comesAgain });
}

QString toText(const QString &event, const QJsonValue &data, int offer = 0)
{
    return toText({ toString(HostMessage::Event), event, data, offer });
}

// The longest wait for the page's answer, so that a page with a hanging script does not block the back key.
constexpr auto offerEnds = 1s;

} // namespace

BridgeTransport::BridgeTransport(Dispatcher &dispatcher, std::function<QString()> pageOrigin, QObject *parent)
    : QObject(parent)
    , m_dispatcher(dispatcher)
    , m_pageOrigin(std::move(pageOrigin))
{
}

void BridgeTransport::hello(const QString &document)
{
    if (document == m_document)
        return;
    pageLeft(u"navigation"_s);
    m_document = document;
    Q_EMIT documentStarted();
}

void BridgeTransport::pageLeft(const QString &reason)
{
    while (!m_offers.empty())
        settleOffer(m_offers.begin()->first, false);
    if (!m_document.isEmpty())
        m_dispatcher.pageLeft(std::exchange(m_document, {}), reason);
}

void BridgeTransport::sendEvent(const QString &event, const QJsonValue &data)
{
    if (!m_document.isEmpty())
        Q_EMIT answer(m_document, toText(event, data));
}

void BridgeTransport::offer(const QString &event, const QJsonValue &data, std::function<void(bool)> then)
{
    if (m_document.isEmpty()) {
        then(false);
        return;
    }
    const int offer = ++m_lastOffer;
    m_offers.emplace(offer, std::move(then));
    QTimer::singleShot(offerEnds, this, [this, offer] { settleOffer(offer, false); });
    Q_EMIT answer(m_document, toText(event, data, offer));
}

void BridgeTransport::settleOffer(int offer, bool taken)
{
    if (const auto waiting = m_offers.extract(offer))
        waiting.mapped()(taken);
}

void BridgeTransport::take(const QJsonArray &parts)
{
    const std::optional<RelayMessage> kind = kindOf(parts);
    if (!kind) {
        qCWarning(lcBridge) << "no message of the relay:" << parts.at(0).toString().left(40) << "of" << parts.size();
        return;
    }
    const QString document = parts.at(1).toString();
    switch (*kind) {
    case RelayMessage::Hello:
        return hello(document);
    case RelayMessage::Call:
        return takeCall(document, parts);
    case RelayMessage::HeldBack:
        return m_dispatcher.recordHeldBack(document, parts.at(2).toString(), parts.at(3).toInteger());
    case RelayMessage::OfferTaken:
        return settleOffer(parts.at(2).toInt(), parts.at(3).toBool());
    case RelayMessage::SubFrameCall:
        Q_EMIT subFrameCalled(parts.at(2).toString());
        return;
    case RelayMessage::OpenAuthReplaced:
        return m_dispatcher.recordOpenAuthReplaced(document);
    }
}

void BridgeTransport::takeCall(const QString &document, const QJsonArray &parts)
{
    PageMessage message;
    message.page = { parts.at(2).toString(), m_pageOrigin(), document, m_client, m_openedOrigin };
    const int id = parts.at(3).toInt();
    message.api = parts.at(4).toString();
    const QJsonValue trouble = parts.at(6);
    if (trouble.isDouble())
        message.unreadable = Fault { Errors::ArgumentsTooLarge, u"%1 characters"_s.arg(trouble.toInteger()) };
    else if (!trouble.isNull())
        message.unreadable = Fault { Errors::ArgumentsUnreadable, trouble.toString() };
    else if (const auto params = parseValue(parts.at(5).toString()))
        message.params = *params;
    else
        message.unreadable = Fault { Errors::ArgumentsUnreadable, u"malformed JSON"_s };
    message.sendToWatcher = [self = QPointer(this), document, id](const QJsonValue &data) {
        if (self && self->m_document == document)
            Q_EMIT self->answer(document, toText({ toString(HostMessage::Answer), id, "notice"_L1, data, true }));
    };
    m_dispatcher.dispatch(std::move(message),
        Responder([this, document, id](const Answer &result) { Q_EMIT answer(document, toText(id, result)); }));
}

} // namespace MiniHost
