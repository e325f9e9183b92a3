// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/core/result.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

// The old face of the open platform, oapi.dingtalk.com: always HTTP 200, and {errcode, errmsg} say whether it went well
// (docs/dingtalk/protocol.md §5.7).
HttpResponse legacyAnswer(QJsonObject members);
HttpResponse legacyFault(const Fault &fault, Entropy &entropy); // a row of legacyfaults.def

// A parameter from the query, the form or the JSON body, wherever it is: samples differ. TokenParameterMissing,
// BodyUnreadable.
Result<QString> legacyText(const HttpRequest &request, const QString &key);

} // namespace MiniHost
