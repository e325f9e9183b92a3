// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/words.h"

namespace MiniHost {

// The id of a user in the endpoints for to-dos and calendars (unionId).
using UnionId = Word<struct UnionIdTag>;

} // namespace MiniHost
