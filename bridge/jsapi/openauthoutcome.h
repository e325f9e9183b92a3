// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/core/secret.h"
#include "bridge/core/words.h"

#include <functional>
#include <QJsonObject>
#include <QList>
#include <variant>

namespace MiniHost {

struct Allowed {
    AuthCode code;
    ClientId clientId;
    QList<ScopeCode> scopes; // that were asked for
};
struct Cancelled {
};

// How openAuth ended: allowed with a code, cancelled, or a fault. The page learns only the three documented
// shapes (seed document, step two); a fault's number stays in the journal, where a phone would show its own
// panel (dingtalk-wire.md §3.4).
using OpenAuthOutcome = std::variant<Allowed, Cancelled, Fault>;

// {status:"ok",result:{authCode}} · {status:"cancel",result:null} · {status:"failed",result:null}
QJsonObject toJson(const OpenAuthOutcome &outcome);
// The same for the journal, put together when somebody reads it; the code is masked at once.
std::function<QJsonValue()> toMaskedJson(const OpenAuthOutcome &outcome);

} // namespace MiniHost
