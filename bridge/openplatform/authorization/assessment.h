// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/clock.h"
#include "bridge/core/secret.h"
#include "bridge/openplatform/store/grant.h"
#include "bridge/openplatform/world/openauthrequest.h"
#include "bridge/openplatform/world/permissionpoint.h"

#include <variant>

namespace MiniHost {

struct IssuedCode {
    AuthCode code;
    Instant expiresAt;
    QList<ScopeCode> scopes;
};

// What the user must decide: everything a consent panel shows, nothing it could leak.
struct ConsentRequest {
    OpenAuthRequest request;
    UserId user;
    QString userName;
    QString appName;
    QString vendorName;
    QString appIcon; // a one-letter or resource icon name from the profile; may be empty
    QString corpName;
    QList<PermissionPoint> points; // all that was asked for, in the order asked
};

struct AlreadyGranted {
    IssuedCode code;
};

// The same of type 1, which has no code (docs/dingtalk/protocol.md §7).
struct GrantedByOrganisation {
    QList<ScopeCode> scopes;
};

// Whom a member may ask: the organisation's administrators.
struct Administrator {
    UserId id;
    QString name;
};

// Type 1 asked by a member who is no administrator: whom shall we ask? (docs/dingtalk/protocol.md §3.5, §7)
struct AdministratorNeeded {
    ConsentRequest consent; // what the administrator will be asked
    QList<Administrator> administrators;
};

using Assessment = std::variant<AlreadyGranted, ConsentRequest, AdministratorNeeded, GrantedByOrganisation>;

} // namespace MiniHost
