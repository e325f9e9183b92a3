// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/clock.h"
#include "bridge/core/secret.h"
#include "bridge/openplatform/grant.h"
#include "bridge/openplatform/openauthrequest.h"
#include "bridge/openplatform/permissionpoint.h"

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

class OpenPlatform;

// All rules of openAuth. Lives on the open platform's thread; values cross to others, references do not.
class AuthorizationService
{
public:
    explicit AuthorizationService(OpenPlatform &platform)
        : m_platform(platform)
    {
    }

    // May this app ask this user for these permission points? In the order of docs/dingtalk/protocol.md §3.4:
    // 400008, 500101, 500102, 500403, 500201, 500202/500203, 500205/500204, 500104 …
    // When all is granted already a code is issued at once and there is no dialog (inferred: docs/dingtalk/inferred.md).
    // Type 1 (docs/dingtalk/protocol.md §7): an administrator is asked with a ConsentRequest, another member gets AdministratorNeeded;
    // 500402 when the organisation has no administrator at all (inferred). ".default" in rpcScope becomes the app's points of that kind.
    // Records Assessed, and CodeIssued with AlreadyGranted.
    Result<Assessment> assess(const OpenAuthRequest &request, const UserId &user, CallId call);

    // The user allowed: stores the grant and a single-use code in one transaction; 500404 when that fails.
    // Assesses again first, since the world may have changed while the dialog was open. NoCodeForType1 for type 1.
    // Records GrantStored and CodeIssued.
    Result<IssuedCode> grant(const OpenAuthRequest &request, const UserId &user, CallId call);

    // The same with several codes, for load tests; only the first is journalled.
    Result<QList<IssuedCode>> grantMany(const OpenAuthRequest &request, const UserId &user, CallId call, int count);

    // Type 1: this administrator allowed for the organisation; answers with what was asked for. 500402 for others, 500404
    // when it cannot be stored. Records GrantStored.
    Result<QList<ScopeCode>> grantForOrganisation(
        const OpenAuthRequest &request, const UserId &administrator, CallId call);

    // Takes grants back: old tokens get 403 from now on, and openAuth asks again. `scopes` empty: all of the subject's.
    // Answers with what is gone, which may be nothing. Records GrantRevoked when there was something.
    Result<QList<ScopeCode>> revoke(const GrantSubject &subject, const QList<ScopeCode> &scopes = {}, CallId call = {});

    // What stands in the store: all grants, and what a subject has granted.
    Result<QList<Grant>> list() const;
    Result<QList<ScopeCode>> granted(const GrantSubject &subject) const;

private:
    OpenPlatform &m_platform;
};

} // namespace MiniHost
