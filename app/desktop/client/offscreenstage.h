// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/stage.h"

namespace MiniHost {

// A Stage on Qt's platform plugin "offscreen". It may show several pages one after the other.
std::unique_ptr<Stage> makeOffscreenStage();

} // namespace MiniHost
