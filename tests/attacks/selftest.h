// SPDX-License-Identifier: MIT
#pragma once

#include "tests/attacks/attack.h"

namespace MiniHost {

// Attacks on nothing that end in each possible way, to test the runner: all but the first must be Broken.
AttackKind selfTestKind();

} // namespace MiniHost
