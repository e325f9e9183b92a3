// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/runoptions.h"
#include "bridge/exchange/codeexchange.h"
#include "bridge/jsapi/services.h"

#include <QObject>

namespace MiniHost {

class RoutedAppServer;

// A code that waits for the exchange button (--exchange manual).
struct WaitingCode {
    CallId call;
    QString code; // masked
    ClientId clientId;
};

// Plays the app server after an ok: code → token → users/me, natively, over HTTP on loopback. The app's secret is fetched from the
// open platform for the moment of the request, as a server has it in its settings; it never enters the page, the journal, a log
// or an argument list.
class PlayedAppServer final : public QObject
{
    Q_OBJECT

public:
    // The options are the simulator's, and outlive this, as all else does.
    PlayedAppServer(
        const RunOptions &options, PlatformGate &platform, const QUrl &api, Journal &journal, RoutedAppServer &routed);
    ~PlayedAppServer() override;

    void deliver(const DeliveredCode &code); // from the page

    QList<WaitingCode> waiting() const; // with --exchange manual; empty otherwise
    void exchange(CallId call);         // redeems a waiting code now
    bool isBusy() const;                // an exchange or a request is on its way, also one of a route of miniapp.json
    // Any other request that the app server makes to the open platform.
    Task<HttpAnswer> send(HttpCall call);

Q_SIGNALS:
    void waitingChanged();
    void codeArrived(MiniHost::AuthCode code, MiniHost::ClientId clientId); // from the page, whatever is done with it
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
    QList<DeliveredCode> m_waiting; // the newest last
};

} // namespace MiniHost
