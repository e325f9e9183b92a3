// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/dispatcher.h"

#include <map>
#include <QJsonArray>
#include <QObject>

namespace MiniHost {

// The one object on the web channel, with strings as messages in both directions. The channel is in the isolated world only: pages have no
// access to it.
class BridgeTransport final : public QObject
{
    Q_OBJECT
    // The relay writes its messages to this property. A property, since the channel answers each call of a slot with a message of its own.
    // Reading it returns an empty text.
    Q_PROPERTY(QJsonArray message READ message WRITE take NOTIFY neverChanged)

public:
    // `pageOrigin`: returns the page's origin according to the engine, which is compared with the origin in the relay's message.
    BridgeTransport(Dispatcher &dispatcher, std::function<QString()> pageOrigin, QObject *parent);

    void setClient(ClientPlatform client) { m_client = client; }
    void setOpenedOrigin(const QString &origin) { m_openedOrigin = origin; } // PageContext::openedOrigin
    QString document() const { return m_document; }                          // the current document; empty: none
    // Sends an event of the client to the page's listeners.
    void sendEvent(const QString &event, const QJsonValue &data);
    // The same, for an event that the page can handle itself (preventDefault): `then` gets whether it did; false when no answer comes.
    void offer(const QString &event, const QJsonValue &data, std::function<void(bool taken)> then);
    // The current document has ended by a crash or a close. A reload or a navigation is noticed by the next Hello.
    void pageLeft(const QString &reason);

    QJsonArray message() const { return {}; }
    void take(const QJsonArray &parts); // a RelayMessage (channelmessage.h)

Q_SIGNALS:
    void answer(const QString &document, const QString &json); // a HostMessage
    void documentStarted();
    void subFrameCalled(const QString &api); // a call of a sub-frame, which is refused
    void neverChanged();                     // never emitted; QWebChannel needs a signal for each property

private:
    using OfferAnswer = std::function<void(bool taken)>;

    void hello(const QString &document);
    void takeCall(const QString &document, const QJsonArray &parts);
    void settleOffer(int offer, bool taken);

    Dispatcher &m_dispatcher;
    std::function<QString()> m_pageOrigin;
    ClientPlatform m_client = ClientPlatform::Pc;
    QString m_openedOrigin;
    QString m_document;
    int m_lastOffer = 0;
    std::map<int, OfferAnswer> m_offers; // by their numbers
};

} // namespace MiniHost
