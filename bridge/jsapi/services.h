// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"
#include "bridge/core/secret.h"
#include "bridge/jsapi/bridgememory.h"
#include "bridge/jsapi/clienthost.h"
#include "bridge/jsapi/consent.h"
#include "bridge/jsapi/turns.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/platformgate.h"

#include <QSet>

namespace MiniHost {

// A code that the page got, for the app's server as MiniHost plays it.
struct DeliveredCode {
    CallId call;
    ClientId clientId;
    AuthCode code;
    QList<ScopeCode> scopes; // those of the request
    UserId user;             // who allowed
};

// What the handlers of JSAPIs use. One for each client; outlives every call.
struct Services {
    PlatformGate &platform;
    ConsentPresenter &presenter;
    Journal &journal;
    FaultPlan &faults;
    ClientHost &client;
    QObject *context;                                                        // lives in the thread of the handlers
    std::function<UserId()> signedIn;                                        // returns an empty id when no user is
    std::function<void(DeliveredCode)> codeDelivered;                        // may be null
    std::shared_ptr<BridgeMemory> memory = std::make_shared<BridgeMemory>(); // shared by the clients of a session
    Turns consentTurns {};                                                   // one consent panel at a time
    // By document: the JSAPIs that dd.config has listed.
    QHash<QString, QSet<QString>> configured {};
};

} // namespace MiniHost
