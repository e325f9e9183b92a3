// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/authorization/assessment.h"

namespace MiniHost {

class PlatformCore;

// The rules of openAuth. Lives on the open platform's thread; other threads get its results as values (PlatformGate).
class AuthorizationService
{
public:
    explicit AuthorizationService(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // Decides whether the request needs consent. Fails with the first broken rule, in the order of docs/dingtalk/protocol.md §3.4.
    // When everything is granted already, a code is issued without a consent panel (inferred: docs/dingtalk/inferred.md).
    // Type 1 (docs/dingtalk/protocol.md §7): ConsentRequest for an administrator, AdministratorNeeded for another member;
    // fails with NotAdministrator (500402) when the organisation has no administrator (inferred).
    // Records Assessed, and CodeIssued with AlreadyGranted.
    Result<Assessment> assess(const OpenAuthRequest &request, const UserId &user, CallId call);

    // The user allowed: stores the grant and a single-use code in one transaction. Checks the rules again first, since the world may have
    // changed while the panel was open. Fails with a broken rule, NoCodeForType1 for type 1, or GrantNotStored (500404).
    // Records GrantStored and CodeIssued.
    Result<IssuedCode> grant(const OpenAuthRequest &request, const UserId &user, CallId call);

    // grant() with several codes, for load tests. Only the first code is recorded.
    Result<QList<IssuedCode>> grantMany(const OpenAuthRequest &request, const UserId &user, CallId call, int count);

    // Type 1: the administrator allowed. Stores the organisation's grants and returns the granted scopes. Fails with a broken rule,
    // NotAdministrator (500402) or GrantNotStored (500404). Records GrantStored.
    Result<QList<ScopeCode>> grantForOrganisation(
        const OpenAuthRequest &request, const UserId &administrator, CallId call);

    // Deletes grants: endpoints answer old tokens with 403 from then on, and openAuth needs consent again. `scopes` empty: all of the
    // subject's. Returns the deleted ones, which may be none. Fails with GrantNotStored. Records GrantRevoked unless none was deleted.
    Result<QList<ScopeCode>> revoke(const GrantSubject &subject, const QList<ScopeCode> &scopes = {}, CallId call = {});

    // All stored grants, and the scopes that one subject has granted.
    Result<QList<Grant>> list() const;
    Result<QList<ScopeCode>> granted(const GrantSubject &subject) const;

private:
    PlatformCore &m_platform;
};

} // namespace MiniHost
