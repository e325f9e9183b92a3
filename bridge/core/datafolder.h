// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

// The user's data folder: $XDG_DATA_HOME/minihost on Linux, the system's equivalent elsewhere. Created when missing, private (0700).
Result<QString> dataFolder();
// The folder for the address and token files of running instances: $XDG_RUNTIME_DIR/minihost, or <data folder>/run. Created when missing,
// private (0700).
Result<QString> runtimeFolder();

Result<void> makePrivateFolder(const QString &path);
// Writes the whole file or nothing. The file is readable by its owner only.
Result<void> writePrivateFile(const QString &path, const QByteArray &content);

} // namespace MiniHost
