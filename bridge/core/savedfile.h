// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

// Writes the whole file. Fails with FileNotWritable, naming the file; the old content stays until the new one is complete.
Result<void> saveFile(const QString &name, const QByteArray &content);

} // namespace MiniHost
