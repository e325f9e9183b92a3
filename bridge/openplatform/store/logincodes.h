// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/secret.h"
#include "bridge/core/words.h"
#include "bridge/openplatform/store/callref.h"
#include "bridge/openplatform/store/database.h"

#include <optional>

namespace MiniHost {

struct StoredLoginCode {
    ClientId clientId; // empty: the call named no app (requestAuthCode)
    CorpId corpId;
    UserId user;
    CallId call;
    Instant expiresAt;
    bool isSpent = false;
};

// The table of login-free codes, separate from the authorization codes (docs/dingtalk/protocol.md §3.3).
class LoginCodeStore
{
public:
    LoginCodeStore(Database &database, CallRefs refs);

    Result<void> add(const LoginCode &code, const StoredLoginCode &stored);
    Result<std::optional<StoredLoginCode>> find(const LoginCode &code);
    Result<void> spend(const LoginCode &code, Instant now); // Fails with LoginCodeUnknown when it is redeemed already
    Result<void> purge(Instant now);                        // deletes those that expired more than a day ago

private:
    CallRefs m_refs;
    Statement m_add;
    Statement m_find;
    TakeOnce m_spend;
    Statement m_purge;
};

} // namespace MiniHost
