// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/clock.h"
#include "bridge/core/result.h"
#include "bridge/core/secret.h"
#include "bridge/core/words.h"

#include <QList>

namespace MiniHost {

using JsapiTicket = Secret<struct JsapiTicketTag>;

struct TokenLifetime {
    static constexpr auto code = std::chrono::minutes(5);             // inferred: docs/dingtalk/inferred.md
    static constexpr auto accessToken = std::chrono::seconds(7200);   // documented
    static constexpr auto refreshToken = std::chrono::hours(24 * 30); // documented
};

struct TokenPair {
    AccessToken accessToken; // 32 lower-case hex digits (docs/dingtalk/protocol.md §5.3)
    RefreshToken refreshToken;
    std::chrono::seconds expireIn {};
    CorpId corpId;
    CallId call; // the openAuth call that issued the redeemed code
};

struct NewTokens {
    AccessToken access;
    RefreshToken refresh;
};

// The subject of an access token: a user, or, with an empty user, the app itself in an organisation (AppTokenService).
struct TokenSubject {
    ClientId clientId;
    CorpId corpId;
    UserId user;
    CallId call;

    bool isApp() const { return user.isEmpty(); }
};

// A token for lists and views. The secrets are masked.
struct TokenRecord {
    qint64 id = 0;
    QString accessToken;
    QString refreshToken;
    ClientId clientId;
    CorpId corpId;
    UserId user;
    QList<ScopeCode> scopes;
    Instant issuedAt;
    Instant expiresAt;
    Instant refreshExpiresAt;
    bool rotated = false; // the refresh token was used; a newer row has its successor
    CallId call;
};

} // namespace MiniHost
