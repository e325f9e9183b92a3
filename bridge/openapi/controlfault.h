// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/result.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

// {"error": {number, name, detail, text, cause, fix}} with the texts in both languages: all that its row knows.
HttpResponse controlFault(const Fault &fault, int status = 400);
// The same manner for what has no fault.
HttpResponse controlRefusal(int status, const QString &message);
// What `minihost code` reads back.
QJsonObject toJson(const Fault &fault);

} // namespace MiniHost
