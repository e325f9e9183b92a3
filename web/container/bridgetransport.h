// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/dispatcher.h"

#include <map>
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
    void setOpenedOrigin(const QString &origin) { m_openedOrigin = origin; } // PageContext::openedOrigin
    QString document() const { return m_document; }                          // the one that is there now; empty: none
    // An event of the client, for whoever listens in the page.
    void tell(const QString &event, const QJsonValue &data);
    // The same with the question whether the page takes it (preventDefault): `then` hears it, false too when no answer comes.
    void offer(const QString &event, const QJsonValue &data, std::function<void(bool taken)> then);
    // The document that is there now has gone, by crash or close; a reload or a navigation is noticed by the
    // next hello.
    void pageLeft(const QString &reason);

    QJsonArray message() const { return {}; }
    void take(const QJsonArray &parts); // a RelayMessage (channelmessage.h)

Q_SIGNALS:
    void answer(const QString &document, const QString &json); // a HostMessage
    void documentStarted();
    void subFrameCalled(const QString &api); // which it may not
    void neverChanged();                     // the channel wants one of every property

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
    std::map<int, OfferAnswer> m_offers; // in the order they were made
};

} // namespace MiniHost
