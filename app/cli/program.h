// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/exitcode.h"

#include <QList>
#include <QString>

namespace MiniHost {

// Every exit code with its meaning, sorted by number.
QList<std::pair<ExitCode, QString>> exitCodeMeanings();

// Runs the verb of the command line; handles --help, --version and unknown verbs. Returns the exit code.
int runProgram(int argc, char **argv);

} // namespace MiniHost
