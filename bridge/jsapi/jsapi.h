// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"
#include "bridge/jsapi/invocation.h"

#include <vector>

namespace MiniHost {

struct Services;

// A JSAPI and its handler. One file a JSAPI: apis/<wire_name>.cpp defines `JsApi JsApis::<wire_name>()`, and the folder is the registry.
struct JsApi {
    QString wireName;
    std::function<Task<Answer>(Invocation, Services &)> handle;
};

std::vector<JsApi> allJsApis();

// Similar JSAPIs share a file: families/<namespace>.cpp defines `JsApiFamily JsApiFamilies::<namespace>()`.
using JsApiFamily = std::vector<JsApi>;
std::vector<JsApiFamily> allJsApiFamilies();

} // namespace MiniHost
