// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/exchange/tokenexchanger.h"
#include "bridge/routing/served.h"

namespace MiniHost {

// An error of the open platform keeps its status; 502 when it did not answer, as from a gateway.
RouteProblem toRouteProblem(const ExchangeProblem &problem);
HttpResponse toHttp(const RouteProblem &problem); // {"error":{"status":…,"code":…,"message":…}}

} // namespace MiniHost
