// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"

namespace MiniHost {

// What the client says it is. Three numbers: compareVersion() of the SDK takes "7.6.15.1" for older than "7.6.15"
// (docs/dingtalk/protocol.md §1.2). Empty text is 7.6.15, which satisfies every gate that official pages name; EnvironmentInvalid
// for what is no version.
Result<QString> clientVersion(const QString &text);

} // namespace MiniHost
