// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// An open request to an administrator, as JSON of the control API.
QJsonObject toJson(const PendingRequest &request);

} // namespace MiniHost
