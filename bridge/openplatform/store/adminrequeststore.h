// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/words.h"
#include "bridge/openplatform/store/callref.h"
#include "bridge/openplatform/store/database.h"

#include <optional>

namespace MiniHost {

// A row of the table admin_requests.
struct StoredRequest {
    qint64 id = 0;
    ClientId clientId;
    CorpId corpId;
    UserId user; // the member who sent it
    UserId administrator;
    QList<ScopeCode> scopes;
    CallId call;
    Instant askedAt;
};

// The table of requests to administrators. An answered request is deleted.
class AdminRequestStore
{
public:
    AdminRequestStore(Database &database, CallRefs refs);

    Result<qint64> add(const StoredRequest &request); // returns the new id; request.id is ignored
    Result<QList<StoredRequest>> all();               // oldest first
    // Deletes the request, since it is answered now. Fails with RequestUnknown when that has happened already.
    Result<void> removeOnce(qint64 id);

private:
    CallRefs m_refs;
    Statement m_add;
    Statement m_all;
    TakeOnce m_removeOnce;
};

} // namespace MiniHost
