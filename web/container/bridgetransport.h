// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/dispatcher.h"

#include <QObject>

namespace MiniHost {

// The one object on the channel: strings in, strings out. It lives in the isolated world; the page never sees
// it.
class BridgeTransport final : public QObject
{
    Q_OBJECT

public:
    // `pageOrigin` says what the engine knows of the page, to hold against what the relay stamped.
    BridgeTransport(Dispatcher &dispatcher, std::function<QString()> pageOrigin, QObject *parent);

    void setClient(ClientPlatform client) { m_client = client; }
    // The document that is there now has gone, by crash or close; a reload or a navigation is noticed by the
    // next hello.
    void pageLeft(const QString &reason);

public Q_SLOTS:
    // id: "<document>:<number>"; json: what relay.js makes.
    void post(const QString &id, const QString &json);

Q_SIGNALS:
    void answer(const QString &id, const QString &json);
    void documentStarted();

private:
    void hello(const QString &document);

    Dispatcher &m_dispatcher;
    std::function<QString()> m_pageOrigin;
    ClientPlatform m_client = ClientPlatform::Pc;
    QString m_document;
};

} // namespace MiniHost
