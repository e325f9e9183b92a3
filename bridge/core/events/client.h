// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/events/event.h"

namespace MiniHost::Events {

#include "bridge/core/events/begin.def"
// clang-format off
#include "bridge/core/events/client.def"
// clang-format on
#include "bridge/core/events/end.def"

} // namespace MiniHost::Events
