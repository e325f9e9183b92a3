// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace MiniHost {

bool killProcess(qint64 pid); // ends the process at once; false when the system refuses

} // namespace MiniHost
