// SPDX-License-Identifier: MIT
// For readfile.cpp only: opens a file without blocking, on each system.
#pragma once

#include <QString>

class QFile;

namespace MiniHost {

// At most one text is not empty. Both empty: the file is open.
struct OpenedFile {
    QString irregular; // the kind of an entry that is no file: "a named pipe"
    QString problem;   // why it cannot be opened
};

OpenedFile openForReading(QFile &file);
// The kind of the entry at the path when it is no file; empty: a file, or no entry.
QString irregularity(const QString &path);

} // namespace MiniHost
