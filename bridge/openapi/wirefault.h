// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/core/result.h"
#include "bridge/http/httpmessage.h"

#include <span>

namespace MiniHost {

// How a fault looks on the wire: a WIRE column of the tables of errors.
struct WireFault {
    ErrorCode fault;
    int status;
    QString code;
    QString message;
    Provenance provenance;
};

std::span<const WireFault> wireFaults();
// Every fault has one; what no client should ever meet is a 500.
const WireFault &wireFault(ErrorCode code);

// {"code", "message", "requestid", "accessdenieddetail"?}: what the SDKs turn into exceptions (docs/dingtalk/protocol.md §5.1).
HttpResponse toHttp(const Fault &fault, Entropy &entropy);
// What a fault plan forces: an empty code or message is the usual one of the status.
HttpResponse forcedRefusal(int status, const QString &code, const QString &message, Entropy &entropy);
// The same for what has no fault: a path that is not there, a request that is not HTTP.
HttpResponse refusal(int status, const QString &message, Entropy &entropy);

} // namespace MiniHost
