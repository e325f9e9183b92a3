// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Makes SIGINT and SIGTERM (on Windows: Ctrl+C, closing the console) end the application's event loop with exit code 0, so that all parts are
// closed in order. To be called once, after the application object is made.
void quitOnStopSignals();

} // namespace MiniHost
