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
    const QJsonObject object { { "success"_L1, answer.success }, { "body"_L1, answer.body } };
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

void BridgeTransport::post(const QString &id, const QString &json)
{
    const QString document = id.left(id.lastIndexOf(u':'));
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    if (object.value("hello"_L1).toBool()) {
        hello(document);
        return;
    }
    PageMessage message;
    message.api = object.value("api"_L1).toString();
    message.page = { object.value("origin"_L1).toString(), m_pageOrigin(), document, m_client };
    if (object.contains("tooLarge"_L1)) {
        const qint64 size = object.value("tooLarge"_L1).toInteger();
        message.unreadable = Fault { ErrorCode::ArgumentsTooLarge, u"%1 characters"_s.arg(size) };
    } else if (object.contains("unreadable"_L1)) {
        message.unreadable = Fault { ErrorCode::ArgumentsUnreadable, object.value("unreadable"_L1).toString() };
    } else if (const auto params = parseValue(object.value("params"_L1).toString())) {
        message.params = *params;
    } else {
        message.unreadable = Fault { ErrorCode::ArgumentsUnreadable, u"malformed JSON"_s };
    }
    m_dispatcher.dispatch(
        std::move(message), Responder([this, id](const Answer &result) { Q_EMIT answer(id, toJson(result)); }));
}

} // namespace MiniHost
