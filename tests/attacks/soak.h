// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace MiniHost {

// Ordinary use of one running program for a time: consents, alerts, reloads, stacked pages, other clients, other users.
// Prints memory, descriptors and threads; returns 0 when they do not grow.
int soak(std::chrono::minutes time);

} // namespace MiniHost
