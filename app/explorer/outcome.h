// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/jsapi/consent.h"
#include "bridge/openplatform/faults/faultrule.h"

namespace MiniHost {

// One way an authorization can end, and what a correct page shows then.
struct Outcome {
    enum class Way {
        Answered,     // the user answers; a fault may be armed
        ToAdmin,      // an ordinary member asks an administrator (type 1)
        LeaveAndBack, // the page is left while the user is asked, opened again, and authorizes again
    };
    enum class Expected {
        Success, // the page shows the same as after the real success
        Failure, // the page shows something else
        Either,  // both are correct
    };

    QString id; // "refuse", "openAuth.error.500104"
    Text title;
    Way way = Way::Answered;
    Expected expected = Expected::Failure;
    ConsentAnswer answer = ConsentAnswer::Allow;
    std::optional<FaultRule> fault;
    bool isAnswered = true; // false: the page's call is never answered

    // The fault is at the app's server, which the session plays: a page notices it only when it sends requests to the open
    // platform or to its server.
    bool isBehindThePage() const { return fault && fault->place != FaultPlace::OpenAuth; }
    bool isOnlySlow() const
    {
        return fault && (fault->effect == FaultEffect::Delay || fault->effect == FaultEffect::Drip);
    }
};

// All outcomes, the real success first. Outcomes that take longer than `limit` are left out.
QList<Outcome> allOutcomes(Milliseconds limit);

} // namespace MiniHost
