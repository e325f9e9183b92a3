// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/authorization/assessment.h"

namespace MiniHost {

class PlatformCore;

// All rules of openAuth. Lives on the open platform's thread; values cross to others, references do not.
class AuthorizationService
{
public:
    explicit AuthorizationService(PlatformCore &platform)
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
    PlatformCore &m_platform;
};

} // namespace MiniHost
