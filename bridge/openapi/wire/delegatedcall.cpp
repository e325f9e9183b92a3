// SPDX-License-Identifier: MIT
#include "bridge/openapi/wire/delegatedcall.h"

#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/wire/guards.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<TokenSubject> requireDelegated(const HttpRequest &request, OpenPlatform &platform, const ScopeCode &scope)
{
    auto subject = requirePermission(request, platform, scope);
    if (subject || subject.error().code != Errors::ScopeNotGranted)
        return subject;
    const auto caller = requireToken(request, platform);
    if (!caller || !caller->isApp())
        return subject;
    const App *app = platform.directory().app(caller->clientId);
    const bool mayCall = app && app->installedIn.contains(caller->corpId) && app->permissionPoints.contains(scope);
    return mayCall ? caller : subject;
}

} // namespace MiniHost
