// SPDX-License-Identifier: MIT
// For readfile.cpp alone: how each system opens a file without waiting for anybody.
#pragma once

#include <QString>

class QFile;

namespace MiniHost {

// At most one of them says something; nothing: it is open.
struct OpenedFile {
    QString irregular; // what it is instead of a file: "a named pipe"
    QString problem;   // why it cannot be opened
};

OpenedFile openForReading(QFile &file);
// What is there instead of a file; empty: a file, or nothing.
QString irregularity(const QString &path);

} // namespace MiniHost
