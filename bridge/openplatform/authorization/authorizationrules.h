// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/authorization/assessment.h"
#include "bridge/openplatform/core/platformcore.h"

namespace MiniHost {

// The rules that both types of authorization share. For bridge/openplatform/authorization and bridge/openplatform/weblogin only.

// Pointers into the catalogue; copied only when a consent panel is needed.
using Points = QList<const PermissionPoint *>;

// The user, the app and the permission points of a request that breaks no rule.
struct Checked {
    const User *user;
    const App *app;
    Points points;
};

// All rules that do not depend on grants, in the order of docs/dingtalk/protocol.md §3.4. Fails with the error of the first one broken.
Result<Checked> check(const PlatformCore &platform, const OpenAuthRequest &request, const UserId &userId);
// check() without the rules about the user, for the web login before sign-in; Checked::user is null.
Result<Checked> checkWithoutUser(const PlatformCore &platform, const OpenAuthRequest &request);
ConsentRequest consentFor(const PlatformCore &platform, const OpenAuthRequest &request, const Checked &checked);

// The user, or with type 1 the organisation.
GrantSubject subjectOf(const OpenAuthRequest &request, const UserId &user);
Result<bool> isGranted(PlatformCore &platform, const OpenAuthRequest &request, const UserId &user);

// Fails with GrantNotStored (500404) when the fault plan says so. Called before a grant is stored, or when it is stored already.
Result<void> checkStoreFault(PlatformCore &platform, const OpenAuthRequest &request, const UserId &user, CallId call);

// `.default` in rpcScope stands for all rpc points of the request's type that the app applied for (docs/dingtalk/protocol.md §7).
bool hasDefaultScope(const OpenAuthRequest &request);
OpenAuthRequest withDefaultExpanded(const PlatformCore &platform, OpenAuthRequest request);

// Records Assessed. `verdict`: ask, administrator, granted, or fault together with `fault`.
void recordAssessed(PlatformCore &platform, const OpenAuthRequest &request, CallId call, const QString &verdict,
    const std::optional<Fault> &fault = {});

} // namespace MiniHost
