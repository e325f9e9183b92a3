// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/stage.h"

namespace MiniHost {

// A stage on the offscreen platform, never on a real screen. One may serve many pages, one after the other.
std::unique_ptr<Stage> makeOffscreenStage();

} // namespace MiniHost
