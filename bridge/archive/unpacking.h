// SPDX-License-Identifier: MIT
// What the readers of all archive formats share.
#pragma once

#include "bridge/core/result.h"

#include <functional>
#include <QString>

namespace MiniHost {

struct UnpackLimits {
    qint64 bytes = 512 * 1024 * 1024; // sum of the unpacked files
    qint64 files = 50'000;
};

// Whether an entry's path is relative and has no "..", by the rules of Windows too (backslash, drive colon).
bool isInside(const QString &name);

// ZipUnreadable, with the archive's file and the cause.
tl::unexpected<Fault> unreadableArchive(const QString &file, const QString &why);

// Reads up to `size` bytes into `piece`. Returns their number, 0 at the end, less than 0 when the archive is damaged.
using PieceReader = std::function<qint64(char *piece, qint64 size)>;

// Writes one unpacked file, and makes its folders. Returns an empty text, or the cause of the failure. `left`: the bytes that may still be
// written; counted here, since the sizes that an archive declares can be false.
QString writeUnpacked(const QString &target, const PieceReader &read, qint64 &left);

} // namespace MiniHost
