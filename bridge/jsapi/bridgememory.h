// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/bridgeoptions.h"
#include "bridge/jsapi/calllog.h"
#include "bridge/jsapi/domainstorage.h"

namespace MiniHost {

// The state of JSAPIs that outlives a page. All clients of a session share it, so that stored values and answer rules are the same on all.
struct BridgeMemory {
    explicit BridgeMemory(const BridgeOptions &given = {})
        : options(given)
    {
        answers.set(options.answers);
    }

    BridgeOptions options;
    AnswerRules answers; // options.answers at first; the window changes them
    CallLog calls;
    DomainStorage storage;
};

} // namespace MiniHost
