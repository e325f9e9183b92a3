// SPDX-License-Identifier: MIT
#include "web/container/bridgetransport.h"

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

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString toJson(const Answer &answer)
{
    QJsonObject object { { "success"_L1, answer.success }, { "body"_L1, answer.body } };
    if (answer.comesAgain)
        object.insert("again"_L1, true);
    if (answer.watches)
        object.insert("watches"_L1, true);
    return toText(object);
}

// What goes to a page beside answers: calls are numbered from 1.
constexpr int eventId = 0;
// A page whose script hangs does not hold up the back key.
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

void BridgeTransport::tell(const QString &event, const QJsonValue &data)
{
    if (!m_document.isEmpty())
        Q_EMIT answer(m_document, eventId, toText({ { "event"_L1, event }, { "body"_L1, data } }));
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
    Q_EMIT answer(m_document, eventId, toText({ { "event"_L1, event }, { "body"_L1, data }, { "offer"_L1, offer } }));
}

void BridgeTransport::settleOffer(int offer, bool taken)
{
    if (const auto waiting = m_offers.extract(offer))
        waiting.mapped()(taken);
}

// [document], [document, offer, taken], [document, api, count, false] of calls that credit.js has refused, or [document, origin, id, api, params, trouble]: what relay.js makes.
void BridgeTransport::take(const QJsonArray &parts)
{
    const QString document = parts.at(0).toString();
    if (parts.size() == 1)
        hello(document);
    else if (parts.size() == 3)
        settleOffer(parts.at(1).toInt(), parts.at(2).toBool());
    else if (parts.size() == 4)
        m_dispatcher.heldBack(document, parts.at(1).toString(), parts.at(2).toInteger());
    else
        takeCall(document, parts);
}

void BridgeTransport::takeCall(const QString &document, const QJsonArray &parts)
{
    PageMessage message;
    message.page = { parts.at(1).toString(), m_pageOrigin(), document, m_client, m_openedOrigin };
    const int id = parts.at(2).toInt();
    message.api = parts.at(3).toString();
    const QJsonValue trouble = parts.at(5);
    if (trouble.isDouble())
        message.unreadable = Fault { ErrorCode::ArgumentsTooLarge, u"%1 characters"_s.arg(trouble.toInteger()) };
    else if (!trouble.isNull())
        message.unreadable = Fault { ErrorCode::ArgumentsUnreadable, trouble.toString() };
    else if (const auto params = parseValue(parts.at(4).toString()))
        message.params = *params;
    else
        message.unreadable = Fault { ErrorCode::ArgumentsUnreadable, u"malformed JSON"_s };
    message.notify = [self = QPointer(this), document, id](const QJsonValue &data) {
        if (self && self->m_document == document)
            Q_EMIT self->answer(document, id, toText({ { "notify"_L1, true }, { "body"_L1, data } }));
    };
    m_dispatcher.dispatch(std::move(message),
        Responder([this, document, id](const Answer &result) { Q_EMIT answer(document, id, toJson(result)); }));
}

} // namespace MiniHost
