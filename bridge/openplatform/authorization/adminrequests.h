// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/authorization/assessment.h"

namespace MiniHost {

class PlatformCore;
struct StoredRequest;

// One request in an administrator's inbox.
struct PendingRequest {
    qint64 id = 0;
    ConsentRequest consent; // what a panel shows; `consent.user` is the member who asked
    Administrator administrator;
    Instant askedAt;
    CallId call; // of the member's openAuth; nothing in a later run of the program
};

enum class AdminDecision { Allow, Refuse };
QString toString(AdminDecision decision); // "allow", "refuse"

// What members sent to administrators (type 1, docs/dingtalk/protocol.md §7): the inbox. Lives on the open platform's thread.
class AdminRequests
{
public:
    explicit AdminRequests(PlatformCore &platform)
        : m_platform(platform)
    {
    }

    // Sends `user`'s request to an administrator; answers with its number. The rules of openAuth are asked again, and
    // 500402 is the answer when `administrator` is none of the organisation's; 500404 when it cannot be stored. While the
    // same app's request for the same points waits with the same administrator, it is that one. Records AdminAsked.
    Result<qint64> ask(const OpenAuthRequest &request, const UserId &user, const UserId &administrator, CallId call);

    // What waits, oldest first; of one administrator, or of all. What the organisation has granted meanwhile, or what the
    // rules refuse by now, is not there any more.
    Result<QList<PendingRequest>> pending(const UserId &administrator = {});

    // `by` answers: any administrator of the organisation may (inferred), others get 500402. Allow stores the
    // organisation's grants (500404), Refuse drops the request. RequestUnknown when it does not wait (any more).
    // Records AdminAnswered, and GrantStored.
    Result<PendingRequest> decide(qint64 id, const UserId &by, AdminDecision decision);

private:
    Result<std::optional<PendingRequest>> open(const StoredRequest &stored);

    PlatformCore &m_platform;
};

} // namespace MiniHost
