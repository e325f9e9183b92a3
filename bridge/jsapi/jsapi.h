// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"
#include "bridge/jsapi/invocation.h"

#include <vector>

namespace MiniHost {

struct Services;

// One file, one API, one value: apis/<wire_name>.cpp defines `JsApi <wire_name>()`, and the folder finds it.
struct JsApi {
    QString wireName;
    std::function<Task<Answer>(Invocation, Services &)> handle;
};

std::vector<JsApi> allJsApis();

// JSAPIs that are much alike stand together: families/<namespace>.cpp defines `JsApis Families::<namespace>()`.
using JsApis = std::vector<JsApi>;
std::vector<JsApis> allJsApiFamilies();

} // namespace MiniHost
