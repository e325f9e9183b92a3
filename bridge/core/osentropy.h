// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace MiniHost {

// Random bytes of the operating system.
QByteArray osEntropy(int count);

} // namespace MiniHost
