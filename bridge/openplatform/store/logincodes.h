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
    ClientId clientId; // empty: the page did not say for which app
    CorpId corpId;
    UserId user;
    CallId call;
    Instant expiresAt;
    bool isSpent = false;
};

// The store of login-free codes: a space of their own (docs/dingtalk/protocol.md §3.3).
class LoginCodeStore
{
public:
    LoginCodeStore(Database &database, CallRefs refs);

    Result<void> add(const LoginCode &code, const StoredLoginCode &stored);
    Result<std::optional<StoredLoginCode>> find(const LoginCode &code);
    Result<void> spend(const LoginCode &code, Instant now); // LoginCodeUnknown when somebody was faster
    Result<void> purge(Instant now);                        // what nobody can use any more, and a day longer

private:
    CallRefs m_refs;
    Statement m_add;
    Statement m_find;
    TakeOnce m_spend;
    Statement m_purge;
};

} // namespace MiniHost
