// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// The program's exit codes; the same table is in --help and in docs/guide/automation.md.
enum class ExitCode {
    Ok = 0,
    ExpectationFailed = 1,
    Usage = 2, // wrong usage, or a bad file
    CouldNotStart = 3,
    PageFailed = 4, // the page crashed or never loaded
    TimedOut = 5,
};

} // namespace MiniHost
