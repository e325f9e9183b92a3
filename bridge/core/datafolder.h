// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

// The data folder of a user: $XDG_DATA_HOME/minihost on Linux, its like elsewhere. Created, private (0700).
Result<QString> dataFolder();
// Where running instances say how to reach them: $XDG_RUNTIME_DIR/minihost, or <data folder>/run. Created, private.
Result<QString> runtimeFolder();

Result<void> makePrivateFolder(const QString &path);
// Written whole or not at all, readable by its owner only.
Result<void> writePrivateFile(const QString &path, const QByteArray &content);

} // namespace MiniHost
