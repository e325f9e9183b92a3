// SPDX-License-Identifier: MIT
#pragma once

#include "app/explorer/observation.h"

namespace MiniHost {

// Whether the final state still indicates waiting, compared with the states before and during the wait.
bool looksBusy(const Observation &seen);

// The mistakes in `seen`, compared with `success`, the observation of the real success.
QList<Finding> findingsOf(const Observation &seen, const Observation &success);

} // namespace MiniHost
