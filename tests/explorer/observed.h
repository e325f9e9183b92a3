// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/observation.h"

namespace MiniHost {

// What a page showed before the call, while it waited, and at the end.
inline Observation observed(
    Outcome::Expected expected, const QString &before, const QString &waiting, const QString &after)
{
    Observation seen;
    seen.outcome.id = QStringLiteral("test");
    seen.outcome.expected = expected;
    seen.before.text = before;
    seen.before.hasTrigger = true;
    seen.waiting = seen.before;
    seen.waiting.text = waiting;
    seen.after = seen.before;
    seen.after.text = after;
    seen.hasCalled = true;
    seen.answers = 1;
    return seen;
}

} // namespace MiniHost
