// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/core/result.h"
#include "bridge/http/httpmessage.h"

#include <span>

namespace MiniHost {

// A fault in an answer of api.dingtalk.com: the column WIRE of the error tables.
struct WireFault {
    ErrorCode fault;
    int status;
    QString code;
    QString message;
    Provenance provenance;
};

std::span<const WireFault> wireFaults();
// The fault's row. Faults without one, which clients should never get, have the row of StoreFailed: 500.
const WireFault &wireFault(ErrorCode code);

// {"code", "message", "requestid", "accessdenieddetail"?}, the error envelope (docs/dingtalk/protocol.md §5.1 and §5.2).
HttpResponse toHttp(const Fault &fault, Entropy &entropy);
// The answer of a fault rule. `code` and `message` empty: the defaults of the status.
HttpResponse forcedRefusal(int status, const QString &code, const QString &message, Entropy &entropy);
// The error envelope for refusals without an error row: unknown path, malformed request.
HttpResponse refusal(int status, const QString &message, Entropy &entropy);

} // namespace MiniHost
