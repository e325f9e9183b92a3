// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/words.h"
#include "bridge/openplatform/store/callref.h"
#include "bridge/openplatform/store/database.h"

#include <optional>

namespace MiniHost {

// A request as it stands in the store.
struct StoredRequest {
    qint64 id = 0;
    ClientId clientId;
    CorpId corpId;
    UserId user; // who asks
    UserId administrator;
    QList<ScopeCode> scopes;
    CallId call;
    Instant askedAt;
};

// The store of requests to administrators. An answered one is gone.
class AdminRequestStore
{
public:
    AdminRequestStore(Database &database, CallRefs refs);

    Result<qint64> add(const StoredRequest &request); // its id is not looked at
    Result<QList<StoredRequest>> all();               // oldest first
    // Who answers it takes it: RequestUnknown when it was answered already.
    Result<void> take(qint64 id);

private:
    CallRefs m_refs;
    Statement m_add;
    Statement m_all;
    TakeOnce m_take;
};

} // namespace MiniHost
