// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>
#include <span>

namespace MiniHost {

// The limits by name: Limit::CallArgumentBytes. Their values, reasons and consequences are the rows of limits.def.
namespace Limit {
#define LIMIT(name, value, ...) inline constexpr qint64 name = value;
#include "bridge/core/limits.def"
#undef LIMIT
} // namespace Limit

// A unit of limits.def with "In" before it, since some of them are names of other things.
enum class LimitUnit { InBytes, InCount, InPerSecond, InDepth, InMilliseconds, InPixels };

struct LimitRow {
    const char *name;
    qint64 value;
    LimitUnit unit;
    const char *reason;      // why this much
    const char *consequence; // what the one that exceeds it hears
};

std::span<const LimitRow> limitRows();

} // namespace MiniHost
