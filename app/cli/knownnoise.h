// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Keeps lines off stderr that Qt prints at each start and that tell a user nothing. With QT_LOGGING_RULES set, someone is
// looking for such lines: then all of them are shown.
void dropKnownNoise();

} // namespace MiniHost
