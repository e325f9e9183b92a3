// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientui.h"

namespace MiniHost {

// Truncates a prompt's content to the limits of limits.def: long texts keep their beginning and get a note with their length, long lists keep
// their first members. `more` has the number of omitted members of each list: {"options": 59900}.
QJsonObject withinPanel(UiKind kind, QJsonObject content);

} // namespace MiniHost
