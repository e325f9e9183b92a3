// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/authorization/assessment.h"
#include "bridge/openplatform/core/platformcore.h"

namespace MiniHost {

// The rules that both types of authorization share: for the services of this folder, nobody else includes it.

// Points into the catalogue: they are copied only for a user who is asked.
using Points = QList<const PermissionPoint *>;

// Whom and what a request that breaks no rule speaks of.
struct Checked {
    const User *user;
    const App *app;
    Points points;
};

// All rules that do not depend on what was granted, in the order of docs/dingtalk/protocol.md §3.4.
Result<Checked> check(const PlatformCore &platform, const OpenAuthRequest &request, const UserId &userId);
// The same as far as it can be said before somebody signs in; `user` is null.
Result<Checked> checkWithoutUser(const PlatformCore &platform, const OpenAuthRequest &request);
ConsentRequest consentFor(const PlatformCore &platform, const OpenAuthRequest &request, const Checked &checked);

// Who grants: the user, or with type 1 the organisation.
GrantSubject subjectOf(const OpenAuthRequest &request, const UserId &user);
Result<bool> isGranted(PlatformCore &platform, const OpenAuthRequest &request, const UserId &user);

// A fault plan may let storing fail: with 500404, when a grant would be stored or is found stored already.
Result<void> mayStore(PlatformCore &platform, const OpenAuthRequest &request, const UserId &user, CallId call);

// `.default` in rpcScope: every rpc point of the request's type that the app applied for (docs/dingtalk/protocol.md §7).
bool asksForDefault(const OpenAuthRequest &request);
OpenAuthRequest withDefaultSpelledOut(const PlatformCore &platform, OpenAuthRequest request);

// `verdict`: ask, administrator, granted, or fault with its fault.
void recordAssessed(PlatformCore &platform, const OpenAuthRequest &request, CallId call, const QString &verdict,
    const std::optional<Fault> &fault = {});

} // namespace MiniHost
