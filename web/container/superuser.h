// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Chromium refuses to start its sandbox as root; only then is it switched off.
bool isSuperuser();

} // namespace MiniHost
