// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

// {"error": {number, name, detail, text, cause, fix}}: the columns of the fault's error row, texts in both languages.
HttpResponse controlFault(const Fault &fault, int status = 400);
// {"error": {message}}, for refusals without an error row.
HttpResponse controlRefusal(int status, const QString &message);
// The object under "error" in controlFault(). `minihost code` parses it.
QJsonObject toJson(const Fault &fault);

} // namespace MiniHost
