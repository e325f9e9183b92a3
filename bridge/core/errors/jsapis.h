// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/errorcode.h"

namespace MiniHost::Errors {

#define FAULT(name, number, ...) inline constexpr ErrorCode name { number };
// The columns, the table, their end: in this order.
// clang-format off
#include "bridge/core/errors/columns.inc"
#include "bridge/core/errors/jsapis.def"
#include "bridge/core/errors/endcolumns.inc"
// clang-format on

} // namespace MiniHost::Errors
