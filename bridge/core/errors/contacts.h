// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/begintable.inc"

#include "bridge/core/errors/contacts.def"

#include "bridge/core/errors/endtable.inc"
