// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/secret.h"
#include "bridge/core/words.h"

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

Q_SIGNALS:
    void waitingChanged();
};

} // namespace MiniHost
