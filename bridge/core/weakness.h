// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Protections that a build with MINIHOST_WEAKENED can leave out, to prove that the attacks of tests/attacks find that: rows of weaknesses.def.
enum class Weakness {
#define WEAKNESS(name, ...) name,
#include "bridge/core/weaknesses.def"
#undef WEAKNESS
};

#ifdef MINIHOST_WEAKENED
// Whether the environment variable MINIHOST_WEAKNESS has its name (names are separated by commas). Always false in other builds.
bool isWeakened(Weakness weakness);
#else
constexpr bool isWeakened(Weakness)
{
    return false;
}
#endif

} // namespace MiniHost
