// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/runoptions.h"
#include "bridge/exchange/codeexchange.h"
#include "bridge/jsapi/services.h"

#include <QObject>

namespace MiniHost {

class RoutedAppServer;

// A code that was not redeemed yet (--exchange manual).
struct WaitingCode {
    CallId call;
    QString code; // masked
    ClientId clientId;
};

// Plays the app server after openAuth answered ok: code → token → users/me → the steps of miniapp.json, natively, over HTTP on loopback. The app's
// secret is read from the open platform for each request, as a server has it in its settings, and so are the user's ids, as a server has them from a
// login: without Contact.User.Read the token does not tell them. The secret is never in the page, the journal, a log or an argument list.
class PlayedAppServer final : public QObject
{
    Q_OBJECT

public:
    // The options and the other arguments outlive this object.
    PlayedAppServer(
        const RunOptions &options, PlatformGate &platform, const QUrl &api, Journal &journal, RoutedAppServer &routed);
    ~PlayedAppServer() override;

    void deliver(const DeliveredCode &code); // from the page

    QList<WaitingCode> waiting() const; // with --exchange manual; empty otherwise
    void exchange(CallId call);         // redeems a waiting code now
    bool isBusy() const;                // whether an exchange or a request runs, also one of a route of miniapp.json
    // Any other request that the app server makes to the open platform.
    Task<HttpAnswer> send(HttpCall call);

Q_SIGNALS:
    void waitingChanged();
    void codeArrived(
        MiniHost::AuthCode code, MiniHost::ClientId clientId); // the page got a code; emitted in each exchange mode
    void becameIdle();

private:
    static Task<> redeem(PlayedAppServer *self, DeliveredCode code);
    static Task<HttpAnswer> sendCounted(PlayedAppServer *self, HttpCall call);
    void done();

    const RunOptions &m_options;
    PlatformGate &m_platform;
    Journal &m_journal;
    RoutedAppServer &m_routed;
    CodeExchange m_exchange;
    HttpClient m_http;
    int m_busy = 0;
    QList<DeliveredCode> m_waiting; // the newest is last
};

} // namespace MiniHost
