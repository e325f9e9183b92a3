// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulator.h"
#include "bridge/core/errors/exitcode.h"

namespace MiniHost {

struct DesktopOptions {
    SimulatorOptions simulator;
    bool hasDisplay = true;
    QString screenshots; // without a display: where pictures go; empty: a folder under the temporary one
};

// The verb `open`: the window. Where there is no display the showcase flow runs through the same widgets unseen, tells its
// steps and leaves pictures; any other source is opened unseen, until a signal ends it (for scripts that drive it).
// Makes the application object, so it is called once, before any other.
ExitCode runDesktop(int &argc, char **argv, const DesktopOptions &options);

} // namespace MiniHost
