// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace MiniHost {

void print(const QString &line);      // stdout, flushed
void printError(const QString &line); // stderr

} // namespace MiniHost
