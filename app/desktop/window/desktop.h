// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulator.h"
#include "bridge/core/errors/exitcode.h"

namespace MiniHost {

struct DesktopOptions {
    SimulatorOptions simulator;
    bool hasDisplay = true;
    QString screenshots; // folder of the tour's pictures; empty: a new folder in the temporary one
};

// The verb `open`: shows the window and runs until it is closed. Without a display the showcase runs as a tour in an invisible window,
// which prints its steps and saves pictures; any other source runs in an invisible window until a signal ends it, for scripts that
// control it. Makes the application object: called once, before any other.
ExitCode runDesktop(int &argc, char **argv, const DesktopOptions &options);

} // namespace MiniHost
