// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/archive/unpacking.h"
#include "bridge/core/result.h"

namespace MiniHost {

// Unpacks a zip archive into an existing, empty folder. Fails with ZipUnreadable and the cause: damage, an encrypted entry, a path that
// leads outside of the folder, a link, or more content than `limits`. Files unpacked before the failure stay.
Result<void> unpackZip(const QString &file, const QString &folder, const UnpackLimits &limits = {});

} // namespace MiniHost
