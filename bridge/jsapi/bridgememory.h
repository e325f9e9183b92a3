// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/answerrules.h"
#include "bridge/jsapi/calllog.h"
#include "bridge/jsapi/domainstorage.h"

namespace MiniHost {

// What the bridge keeps from one page to the next. Clients of one session share it, so that what one of them stores or
// a rule answers is the same on all.
struct BridgeMemory {
    AnswerRules answers;
    CallLog calls;
    DomainStorage storage;
    bool strictConfig = false; // JSAPIs that need dd.config want it; otherwise demos without a server work
};

} // namespace MiniHost
