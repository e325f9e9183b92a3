// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/observation.h"

namespace MiniHost {

// Does the page still look as if it waited? Against what it looked like before, and while it did wait.
bool looksBusy(const Observation &seen);

// What is wrong with `seen`, compared with what the page did when the authorization really succeeded.
QList<Finding> findingsOf(const Observation &seen, const Observation &success);

} // namespace MiniHost
