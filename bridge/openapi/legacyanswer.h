// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/core/result.h"
#include "bridge/http/httpmessage.h"

#include <span>

namespace MiniHost {

// The old face of the open platform, oapi.dingtalk.com: always HTTP 200, and {errcode, errmsg} say whether it went well
// (docs/dingtalk/protocol.md §5.7).
HttpResponse legacyAnswer(QJsonObject members);

// How a fault looks there: a LEGACY column of the tables of errors. What has none is answered as StoreFailed is.
struct LegacyFault {
    ErrorCode fault;
    int number; // "errcode"
    QString message;
    Provenance provenance;
};
std::span<const LegacyFault> legacyFaults();
HttpResponse legacyFault(const Fault &fault, Entropy &entropy);

// A parameter from the query, the form or the JSON body, wherever it is: samples differ. TokenParameterMissing,
// BodyUnreadable.
Result<QString> legacyText(const HttpRequest &request, const QString &key);

} // namespace MiniHost
