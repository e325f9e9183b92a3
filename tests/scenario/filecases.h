// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace MiniHost {

// A scenario file with a mistake.
struct FileCase {
    // A part of the reader's message.
    const char *message;
    QByteArray json;
    // Does the schema refuse it too?
    bool bySchema = true;
};

QList<FileCase> badFiles();
// A file with these steps, which begin in line 4.
QByteArray withSteps(const QByteArray &steps);

} // namespace MiniHost
