// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientui.h"

namespace MiniHost {

// What a native piece may show of what a page gave: long texts keep their beginning and say their length, long lists keep their
// first members, and `more` says of each list how many were left out: {"options": 59900}. What fits is as it was.
QJsonObject withinPanel(UiKind kind, QJsonObject content);

} // namespace MiniHost
