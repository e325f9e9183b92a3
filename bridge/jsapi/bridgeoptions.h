// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/answerrules.h"

namespace MiniHost {

// How JSAPIs answer, on all clients of a session. Part of ClientOptions; BridgeMemory holds it.
struct BridgeOptions {
    // The answer rules that are there before the page's first script; the first that covers a call answers it. None without.
    // From --answers, after those of a scenario's `answers`.
    QList<AnswerRule> answers {};
    // Whether a JSAPI that needs dd.config fails without it. False: it does not, so that an app without its server works.
    // From --strict-config, or a scenario's `strictConfig`.
    bool strictConfig = false;
};

} // namespace MiniHost
