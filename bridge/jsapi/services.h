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

// A code on its way to the mini-app's own server, after the page got it.
struct DeliveredCode {
    CallId call;
    ClientId clientId;
    AuthCode code;
    QList<ScopeCode> scopes; // that were asked for
};

// What the handlers of JSAPIs work with. One for the session; outlives every call.
struct Services {
    PlatformGate &platform;
    ConsentPresenter &presenter;
    Journal &journal;
    FaultPlan &faults;
    ClientHost &client;
    QObject *context;                                                        // of the thread the handlers run in
    std::function<UserId()> signedIn;                                        // empty when nobody is
    std::function<void(DeliveredCode)> codeDelivered;                        // may be empty
    std::shared_ptr<BridgeMemory> memory = std::make_shared<BridgeMemory>(); // may be shared by several clients
    Turns consentTurns {};                                                   // one dialog at a time
    // By document: the JSAPIs that dd.config opened to it.
    QHash<QString, QSet<QString>> configured {};
};

} // namespace MiniHost
