// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errorcode.h"

namespace MiniHost::Errors {

#define FAULT(name, number, ...) inline constexpr ErrorCode name { number };
#include "bridge/core/errors/columns.inc"
#include "bridge/core/errors/endcolumns.inc"
#include "bridge/core/errors/tokens.def"

} // namespace MiniHost::Errors
