// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"

namespace MiniHost {

// For JSAPIs that open a part of the client that MiniHost does not have (chat, call, DING): shows a notice with the JSAPI and the page's
// arguments, then answers with `body`.
Task<Answer> showUnavailable(Invocation call, QJsonValue body, Services &services);

} // namespace MiniHost
