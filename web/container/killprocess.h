// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace MiniHost {

bool killProcess(qint64 pid); // at once; false when the system refused

} // namespace MiniHost
