// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Whether the program runs as root. Chromium does not start its sandbox then, so only then it is switched off.
bool isSuperuser();

} // namespace MiniHost
