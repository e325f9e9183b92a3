// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// SIGINT and SIGTERM (on Windows: Ctrl+C, closing the console) end the application's event loop with exit code 0, so
// that everything is closed in order. Call it once, with the application object there.
void quitOnStopSignals();

} // namespace MiniHost
