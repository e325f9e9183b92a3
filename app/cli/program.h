// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/exitcode.h"

#include <QList>
#include <QString>

namespace MiniHost {

// Every exit code with what it means, in the order of their numbers.
QList<std::pair<ExitCode, QString>> exitCodeMeanings();

// Picks the verb and runs it; answers --help, --version and what is not a verb.
int runProgram(int argc, char **argv);

} // namespace MiniHost
