// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/revealtoken.h"

#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

Result<AccessToken> revealAccessToken(const TokenRecord &token, OpenPlatform &platform)
{
    if (token.user.isEmpty())
        return platform.appTokens().reveal(token.id);
    const auto tokens = platform.tokens().reveal(token.id);
    if (!tokens)
        return fail(tokens.error());
    return tokens->access;
}

} // namespace MiniHost
