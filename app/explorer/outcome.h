// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/jsapi/consent.h"
#include "bridge/openplatform/faults/faultrule.h"

namespace MiniHost {

// One way an authorization can go, and what a page may make of it.
struct Outcome {
    enum class Way {
        Answered,     // the user answers; a fault may strike
        ToAdmin,      // an ordinary member asks an administrator (type 1)
        LeaveAndBack, // the page leaves while the user is asked, comes back, and starts again
    };
    enum class Expected {
        Success, // as the real success
        Failure, // anything but that
        Either,
    };

    QString id; // "refuse", "openAuth.error.500104"
    Text title;
    Way way = Way::Answered;
    Expected expected = Expected::Failure;
    ConsentAnswer answer = ConsentAnswer::Allow;
    std::optional<FaultRule> fault;
    bool isAnswered = true; // false: the page never hears anything

    // Strikes at the app's own server, which the host plays: a page sees it only when it calls the platform itself.
    bool isBehindThePage() const { return fault && fault->place != FaultPlace::OpenAuth; }
    bool isOnlySlow() const
    {
        return fault && (fault->effect == FaultEffect::Delay || fault->effect == FaultEffect::Drip);
    }
};

// All of them, the real success first. What takes longer than `limit` is left out.
QList<Outcome> allOutcomes(Milliseconds limit);

} // namespace MiniHost
