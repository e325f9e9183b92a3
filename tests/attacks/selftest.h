// SPDX-License-Identifier: MIT
#pragma once

#include "tests/attacks/attack.h"

namespace MiniHost {

// Attacks on nothing that end in each way there is, to see that the runner notices: all but the first are broken.
AttackKind selfTestKind();

} // namespace MiniHost
