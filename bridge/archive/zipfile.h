// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/archive/unpacking.h"
#include "bridge/core/result.h"

namespace MiniHost {

// Unpacks the archive into a folder that is there and empty. Nothing is written outside of it, no link is made, and what
// unpacks to more than the limits is left alone. ZipUnreadable names what is wrong.
Result<void> unpackZip(const QString &file, const QString &folder, const UnpackLimits &limits = {});

} // namespace MiniHost
