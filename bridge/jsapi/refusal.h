// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/jsapis.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

// {errorCode, errorMessage} for a fault. errorCode: "1" unknown API, "2" bad parameter, "7" no permission, "-1" cancelled, "3" other
// (docs/dingtalk/protocol.md §2.6).
Answer answerOf(const Fault &fault);
// answerOf(), and records Refused.
Answer refuse(const Invocation &call, const Fault &fault, Services &services);
inline Answer cancelled()
{
    return answerOf({ Errors::CancelledByUser, {} });
}

} // namespace MiniHost
