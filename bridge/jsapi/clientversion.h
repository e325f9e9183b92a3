// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

// Validates a client version. Three numbers exactly, since the SDK's compareVersion() treats "7.6.15.1" as older than "7.6.15"
// (docs/dingtalk/protocol.md §1.2). Empty text gives 7.6.15, which satisfies all minimum versions on official pages. Fails with
// EnvironmentInvalid.
Result<QString> clientVersion(const QString &text);

} // namespace MiniHost
