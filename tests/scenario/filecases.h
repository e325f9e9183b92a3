// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace MiniHost {

// A scenario file with a mistake.
struct FileCase {
    const char *message; // a part of what the reader says
    QByteArray json;
    bool bySchema = true; // it can know, too
};

QList<FileCase> badFiles();
QByteArray withSteps(const QByteArray &steps); // a file of these steps; they begin in line 4

} // namespace MiniHost
