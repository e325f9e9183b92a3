// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/core/words.h"

#include <QJsonObject>
#include <QList>

namespace MiniHost {

enum class AuthorizationType { Delegated = 0, Application = 1 }; // openAuth's `type`

// The parameters of openAuth, parsed at the door and trusted inside (seed document, step two).
struct OpenAuthRequest {
    ClientId clientId;
    CorpId corpId;
    QList<ScopeCode> rpcScope; // "A,B" split at commas; blanks around codes are dropped, so are empty parts
    QList<ScopeCode> fieldScope;
    AuthorizationType type = AuthorizationType::Delegated;
    bool isPersonal = false; // no organisation: of the browser's login (docs/dingtalk/protocol.md §6.1)

    // 400001 nothing at all, 400006 no clientId, 400007 no corpId, 900208 a type that is neither 0 nor 1.
    // `type` may be a number or a string (the table says string, the sample sends a number); absent is 0 (docs/dingtalk/protocol.md §3.1).
    static Result<OpenAuthRequest> parse(const QJsonObject &params);

    QList<ScopeCode> scopes() const { return rpcScope + fieldScope; }
};

} // namespace MiniHost
