// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/limits.h"
#include "bridge/core/result.h"

#include <memory>
#include <QByteArray>

class QFile;

namespace MiniHost {

// The only way to a file that somebody names. What is no regular file (a device, a pipe, a socket, a folder) is never read,
// since reading it may never end, and opening it may do something: FileNotRegular. What has more bytes than `most` (a row
// of limits.def): FileTooLarge, and no more than that is read, whatever the file's size said. Both name the file and what
// it is. `unreadable` when it is not there, may not be read or breaks off.
Result<QByteArray> readRegularFile(const QString &path, qint64 most, ErrorCode unreadable);

// The same checks for those who read for themselves, on the file that is open then: nobody can put another in its place.
Result<std::unique_ptr<QFile>> openRegularFile(const QString &path, qint64 most, ErrorCode unreadable);

// For those whose library opens the file by its name, or makes it: FileNotRegular when something else is there already.
Result<void> expectNoOther(const QString &path);

// What the program brings along (":/minihost/…"). It is there, or the build is broken: then the program ends.
QByteArray readResource(const QString &path);

} // namespace MiniHost
