// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/events/begintable.inc"

#include "bridge/core/events/todos.def"

#include "bridge/core/events/endtable.inc"
