// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Installs a message handler that drops lines which Qt prints at each start and which are of no use for users. Does nothing when
// QT_LOGGING_RULES is set, since the user is debugging then.
void dropKnownNoise();

} // namespace MiniHost
