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

// The units of limits.def, with the prefix "In", since some unit names are taken.
enum class LimitUnit { InBytes, InCount, InPerSecond, InDepth, InMilliseconds, InPixels };

struct LimitRow {
    const char *name;
    qint64 value;
    LimitUnit unit;
    const char *reason;      // why the limit has this value
    const char *consequence; // the error or effect for the one who exceeds it
};

std::span<const LimitRow> limitRows();

} // namespace MiniHost
