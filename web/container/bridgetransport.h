// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/dispatcher.h"

#include <QJsonArray>
#include <QObject>

namespace MiniHost {

// The one object on the channel: strings in, strings out. It lives in the isolated world; the page never sees
// it.
class BridgeTransport final : public QObject
{
    Q_OBJECT
    // What the page's side writes. A property, because the channel answers every call of a slot with a message of its
    // own. Reading it gives nothing.
    Q_PROPERTY(QJsonArray message READ message WRITE take NOTIFY neverChanged)

public:
    // `pageOrigin` says what the engine knows of the page, to hold against what the relay stamped.
    BridgeTransport(Dispatcher &dispatcher, std::function<QString()> pageOrigin, QObject *parent);

    void setClient(ClientPlatform client) { m_client = client; }
    // The document that is there now has gone, by crash or close; a reload or a navigation is noticed by the
    // next hello.
    void pageLeft(const QString &reason);

    QJsonArray message() const { return {}; }
    void take(const QJsonArray &parts);

Q_SIGNALS:
    void answer(const QString &document, int id, const QString &json);
    void documentStarted();
    void neverChanged(); // the channel wants one of every property

private:
    void hello(const QString &document);

    Dispatcher &m_dispatcher;
    std::function<QString()> m_pageOrigin;
    ClientPlatform m_client = ClientPlatform::Pc;
    QString m_document;
};

} // namespace MiniHost
