// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"
#include "bridge/core/words.h"
#include "bridge/exchange/httpclient.h"

#include <QList>
#include <QObject>

namespace MiniHost {

// A code that waits for the exchange button (--exchange manual).
struct WaitingCode {
    CallId call;
    QString code; // masked
    ClientId clientId;
};

// Plays the mini-app's own server after an ok: code → token → users/me, natively, over HTTP on loopback. The client
// secret never enters the page, the journal, a log or an argument list.
class MiniAppBackend : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QList<WaitingCode> waiting() const = 0; // with --exchange manual; empty otherwise
    virtual void exchange(CallId call) = 0;         // redeems a waiting code now
    virtual bool isBusy() const = 0;                // an exchange or a request is on its way
    // Any other request that the app's server makes to the open platform.
    virtual Task<HttpAnswer> send(HttpCall call) = 0;

Q_SIGNALS:
    void waitingChanged();
    void codeArrived(MiniHost::AuthCode code, MiniHost::ClientId clientId); // from the page, whatever is done with it
    void becameIdle();
};

} // namespace MiniHost
