// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/limits.h"
#include "bridge/core/result.h"

#include <memory>
#include <QByteArray>

class QFile;

namespace MiniHost {

// Reads a file whose path comes from a user or a file. All such reads use this function.
// Fails with FileNotRegular for a device, a pipe, a socket or a folder: reading it may never end, and opening it may have an effect.
// Fails with FileTooLarge beyond `most` bytes (a row of limits.def); no more than that is read, whatever size the system reports.
// Fails with `unreadable` when the file does not exist, may not be read, or reading ends with an error. All name the file.
Result<QByteArray> readRegularFile(const QString &path, qint64 most, ErrorCode unreadable);

// The same checks for code that reads the file itself. They are made on the open file, so that it cannot be replaced in between.
Result<std::unique_ptr<QFile>> openRegularFile(const QString &path, qint64 most, ErrorCode unreadable);

// The check alone, for libraries that open or create the file by its path. Fails with FileNotRegular.
Result<void> expectNoOther(const QString &path);

// The content of one of the program's own resources (":/minihost/…"). A missing one is a broken build: the program ends.
QByteArray readResource(const QString &path);

} // namespace MiniHost
