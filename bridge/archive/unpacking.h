// SPDX-License-Identifier: MIT
// What is the same for every kind of archive.
#pragma once

#include <functional>
#include <QString>

namespace MiniHost {

struct UnpackLimits {
    qint64 bytes = 512 * 1024 * 1024; // of all files together, unpacked
    qint64 files = 50'000;
};

// Relative, and never upwards; also for systems whose separator is a backslash and whose drives have a colon.
bool isInside(const QString &name);

// Reads up to `size` bytes: how many there were, 0 at the end, less than 0 when the archive is damaged.
using PieceReader = std::function<qint64(char *piece, qint64 size)>;

// Writes one unpacked file, with the folders that it needs. Nothing, or what is wrong. `left` is what may still be written:
// the sizes in an archive's list may lie.
QString writeUnpacked(const QString &target, const PieceReader &read, qint64 &left);

} // namespace MiniHost
