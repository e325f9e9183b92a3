// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

struct ZipLimits {
    qint64 bytes = 512 * 1024 * 1024; // of all files together, unpacked
    qint64 files = 50'000;
};

// Unpacks the archive into a folder that is there and empty. Nothing is written outside of it, no link is made, and what
// unpacks to more than the limits is left alone. ZipUnreadable names what is wrong.
Result<void> unpackZip(const QString &file, const QString &folder, const ZipLimits &limits = {});

} // namespace MiniHost
