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

// What a consent panel shows: names and permission points, no secrets.
struct ConsentRequest {
    OpenAuthRequest request;
    UserId user;
    QString userName;
    QString appName;
    QString vendorName;
    QString appIcon; // see App::icon
    QString corpName;
    QList<PermissionPoint> points; // in the order of the request
};

// Everything is granted already: a code without a consent panel.
struct AlreadyGranted {
    IssuedCode code;
};

// Everything is granted already, type 1: without a code (docs/dingtalk/protocol.md §7).
struct GrantedByOrganisation {
    QList<ScopeCode> scopes;
};

// An administrator whom a member can send a request to.
struct Administrator {
    UserId id;
    QString name;
};

// Type 1, called by a member who is no administrator: they choose one to send a request to (docs/dingtalk/protocol.md §3.5, §7).
struct AdministratorNeeded {
    ConsentRequest consent; // what the administrator's panel shows
    QList<Administrator> administrators;
};

using Assessment = std::variant<AlreadyGranted, ConsentRequest, AdministratorNeeded, GrantedByOrganisation>;

} // namespace MiniHost
