// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/language.h"

#include <optional>

namespace MiniHost {

enum class EventKind {
#define KIND(name, ...) name,
#include "bridge/core/eventkinds.def"
#undef KIND
};

QString toString(EventKind kind); // the row's name
Text label(EventKind kind);
std::optional<EventKind> eventKindFromString(const QString &name);

} // namespace MiniHost
