// SPDX-License-Identifier: MIT
#include "web/container/bridgetransport.h"

#include <QJsonArray>
#include <QJsonDocument>

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

QString toJson(const Answer &answer)
{
    QJsonObject object { { "success"_L1, answer.success }, { "body"_L1, answer.body } };
    if (answer.comesAgain)
        object.insert("again"_L1, true);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

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
    if (!m_document.isEmpty())
        m_dispatcher.pageLeft(std::exchange(m_document, {}), reason);
}

// [document], or [document, origin, id, api, params, trouble]: what relay.js makes.
void BridgeTransport::take(const QJsonArray &parts)
{
    const QString document = parts.at(0).toString();
    if (parts.size() == 1) {
        hello(document);
        return;
    }
    PageMessage message;
    message.page = { parts.at(1).toString(), m_pageOrigin(), document, m_client };
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
    m_dispatcher.dispatch(std::move(message),
        Responder([this, document, id](const Answer &result) { Q_EMIT answer(document, id, toJson(result)); }));
}

} // namespace MiniHost
