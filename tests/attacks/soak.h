// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace MiniHost {

// Ordinary use of one running program for so long: consents, alerts, reloads, pages over pages, other clients, other people.
// Prints memory, descriptors and threads as they go; 0 when they stay level.
int soak(std::chrono::minutes time);

} // namespace MiniHost
