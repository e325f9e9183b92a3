// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/archive/unpacking.h"
#include "bridge/core/result.h"

namespace MiniHost {

// Unpacks a .tgz or .tar, as `npm pack` makes them, into an existing, empty folder. Fails with ZipUnreadable and the cause: damage, a path
// that leads outside of the folder, a link, or more content than `limits`. Files unpacked before the failure stay.
Result<void> unpackTarball(const QString &file, const QString &folder, const UnpackLimits &limits = {});

} // namespace MiniHost
