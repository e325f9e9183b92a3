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
    QList<ScopeCode> scopes; // those of the request
};
// Type 1: the organisation has granted; there is no code (docs/dingtalk/protocol.md §7).
struct AllowedForOrganisation {
};
// Type 1: the request went to an administrator.
struct SentToAdministrator {
};
struct Cancelled {
};

// The result of openAuth. The page gets only the documented shapes (docs/dingtalk/protocol.md §3.1 and §7). A fault's number is
// in the journal only (docs/dingtalk/protocol.md §3.4).
using OpenAuthOutcome = std::variant<Allowed, AllowedForOrganisation, SentToAdministrator, Cancelled, Fault>;

// {status:"ok",result:{authCode}}, or with result:null the status ok (type 1), toAdmin, cancel or failed.
QJsonObject toJson(const OpenAuthOutcome &outcome);
// The JSON text of such an object with `status` before `result`, as the documents have it.
QString toOrderedText(const QJsonValue &result);
// toJson() for the journal, lazy: the object is made when the entry is read. The code is masked at once.
std::function<QJsonValue()> toMaskedJson(const OpenAuthOutcome &outcome);

// Puts the result object into the envelope of a JSAPI.
using Wrap = QJsonValue (*)(const QJsonValue &result);

} // namespace MiniHost
