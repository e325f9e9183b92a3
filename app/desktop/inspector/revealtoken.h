// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/tokens/tokenservice.h"

namespace MiniHost {

class OpenPlatform;

// The value of a token that the list shows masked: of a user's token, or of an app's own one (type 1). Fails when it is not stored any more.
Result<AccessToken> revealAccessToken(const TokenRecord &token, OpenPlatform &platform);

} // namespace MiniHost
