// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/answerrules.h"
#include "bridge/jsapi/calllog.h"
#include "bridge/jsapi/domainstorage.h"

namespace MiniHost {

// The state of JSAPIs that outlives a page. All clients of a session share it, so that stored values and answer rules are the same on all.
struct BridgeMemory {
    AnswerRules answers;
    CallLog calls;
    DomainStorage storage;
    // true: JSAPIs that need dd.config fail without it. false: they work, for pages without a server.
    bool strictConfig = false;
};

} // namespace MiniHost
