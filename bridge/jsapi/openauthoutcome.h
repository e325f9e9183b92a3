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
// Type 1: the organisation has granted; there is no code (docs/dingtalk/protocol.md §7).
struct AllowedForOrganisation {
};
// Type 1: the request went to an administrator.
struct SentToAdministrator {
};
struct Cancelled {
};

// How openAuth ended: allowed, cancelled, sent on, or a fault. The page learns only the documented shapes (seed document,
// step two; docs/dingtalk/protocol.md §7 for type 1); a fault's number stays in the journal, where a phone would show its own
// panel (docs/dingtalk/protocol.md §3.4).
using OpenAuthOutcome = std::variant<Allowed, AllowedForOrganisation, SentToAdministrator, Cancelled, Fault>;

// {status:"ok",result:{authCode}} · and with result:null the statuses ok (type 1), toAdmin, cancel and failed
QJsonObject toJson(const OpenAuthOutcome &outcome);
// The same for the journal, put together when somebody reads it; the code is masked at once.
std::function<QJsonValue()> toMaskedJson(const OpenAuthOutcome &outcome);

} // namespace MiniHost
