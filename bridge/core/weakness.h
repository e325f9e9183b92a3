// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Protections that can be left out on purpose, to see that the attack against them is a real one: rows of weaknesses.def.
enum class Weakness {
#define WEAKNESS(name, ...) name,
#include "bridge/core/weaknesses.def"
#undef WEAKNESS
};

#ifdef MINIHOST_WEAKENED
// Is it named in the environment's MINIHOST_WEAKNESS (names separated by commas)? In such a build only, which is never shipped.
bool isWeakened(Weakness weakness);
#else
constexpr bool isWeakened(Weakness)
{
    return false;
}
#endif

} // namespace MiniHost
