// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Can a window be shown to someone? On Linux the environment says so; a platform without windows (offscreen, minimal)
// that was asked for is respected.
bool hasDisplay();

} // namespace MiniHost
