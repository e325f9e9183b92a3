// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// A request in an administrator's inbox, as the control API tells it.
QJsonObject toJson(const PendingRequest &request);

} // namespace MiniHost
