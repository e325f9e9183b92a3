// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/openplatform/authorization/assessment.h"

namespace MiniHost {

class PlatformCore;
struct StoredRequest;

// An open request to an administrator.
struct PendingRequest {
    qint64 id = 0;
    ConsentRequest consent; // what a panel shows; `consent.user` is the member who sent it
    Administrator administrator;
    Instant askedAt;
    CallId call; // the member's openAuth; empty when that was in an earlier run of the program
};

enum class AdminDecision { Allow, Refuse };
template<>
inline constexpr auto enumWords<AdminDecision> = makeEnumWords<AdminDecision>(
    { { AdminDecision::Allow, u"allow" }, { AdminDecision::Refuse, u"refuse" } });

// The requests of members to administrators (type 1, docs/dingtalk/protocol.md §7). Lives on the open platform's thread.
class AdminRequests
{
public:
    explicit AdminRequests(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // Stores `user`'s request to an administrator, and returns its id: that of an open request by the same app for the same points to the
    // same administrator, if there is one. Fails as AuthorizationService::assess() does, with NotAdministrator (500402) when
    // `administrator` is no administrator of the organisation, and with GrantNotStored (500404). Records AdminAsked.
    Result<qint64> submit(const OpenAuthRequest &request, const UserId &user, const UserId &administrator, CallId call);

    // The open requests to one administrator, or to all; oldest first. Without those that are obsolete: granted meanwhile, or refused by
    // the rules as the world is now.
    Result<QList<PendingRequest>> pending(const UserId &administrator = {});

    // Closes the request with the decision of `by`, any administrator of the organisation (inferred). Allow stores the organisation's
    // grants. Fails with RequestUnknown (no open request), NotAdministrator (500402) or GrantNotStored (500404).
    // Records AdminAnswered, and GrantStored.
    Result<PendingRequest> decide(qint64 id, const UserId &by, AdminDecision decision);

private:
    Result<std::optional<PendingRequest>> toPending(const StoredRequest &stored);

    PlatformCore &m_platform;
};

} // namespace MiniHost
