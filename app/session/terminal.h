// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

// The only functions that write to the terminal. A line may have text of a page: characters that a terminal would act on are escaped.
void print(const QString &line);      // stdout, flushed
void printError(const QString &line); // stderr

} // namespace MiniHost
