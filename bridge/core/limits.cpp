// SPDX-License-Identifier: MIT
#include "bridge/core/limits.h"

namespace MiniHost {

std::span<const LimitRow> limitRows()
{
    static constexpr LimitRow rows[] = {
#define LIMIT(name, value, unit, reason, consequence) { #name, value, LimitUnit::In##unit, reason, consequence },
#include "bridge/core/limits.def"
#undef LIMIT
    };
    return rows;
}

} // namespace MiniHost
