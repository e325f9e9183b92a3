// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// The only ways to the terminal. A page's words may be in a line: what a terminal would act on is shown instead.
void print(const QString &line);      // stdout, flushed
void printError(const QString &line); // stderr

} // namespace MiniHost
