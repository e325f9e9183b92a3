// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/core/words.h"

#include <QJsonObject>
#include <QList>

namespace MiniHost {

enum class AuthorizationType { Delegated = 0, Application = 1 }; // openAuth's `type`

// The validated parameters of openAuth (docs/dingtalk/protocol.md §3.1).
struct OpenAuthRequest {
    ClientId clientId;
    CorpId corpId;
    QList<ScopeCode> rpcScope; // "A,B" split at commas: trimmed, without empty parts and duplicates
    QList<ScopeCode> fieldScope;
    AuthorizationType type = AuthorizationType::Delegated;
    bool isPersonal = false; // without organisation; in the web login only (docs/dingtalk/protocol.md §6.1)

    // Fails with EmptyRequest (400001), ClientIdRequired (400006), CorpIdRequired (400007), ParameterWrong (900223) for scopes that are
    // neither a text nor a list of texts, or TypeNotSimulated (900208) when `type` is neither 0 nor 1. `type` may be a number or a string
    // (docs/dingtalk/protocol.md §3.1); without it: 0.
    static Result<OpenAuthRequest> parse(const QJsonObject &params);

    // Whether `type` is missing, null or empty, so that 0 is taken. The documents call it required.
    static bool lacksType(const QJsonObject &params);

    QList<ScopeCode> scopes() const { return rpcScope + fieldScope; }
};

} // namespace MiniHost
