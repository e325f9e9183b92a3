// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// requirePermission() for a delegated permission point of an endpoint that accepts app-only tokens too (docs/dingtalk/protocol.md §5.5 and §5.8):
// such a token is admitted when the app is installed in its organisation and has applied for the point. No grant is needed then, since an
// organisation cannot grant a delegated point (inferred).
Result<TokenSubject> requireDelegated(const HttpRequest &request, OpenPlatform &platform, const ScopeCode &scope);

} // namespace MiniHost
