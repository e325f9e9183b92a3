// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

// The whole file or, with FileNotWritable and its name, nothing: what was there stays until the new content is complete.
Result<void> saveFile(const QString &name, const QByteArray &content);

} // namespace MiniHost
