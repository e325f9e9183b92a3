// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Picks the verb and runs it; answers --help, --version and what is not a verb.
int runProgram(int argc, char **argv);

} // namespace MiniHost
