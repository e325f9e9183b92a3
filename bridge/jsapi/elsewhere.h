// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"

namespace MiniHost {

// For what opens another part of the client, which this host has not: the person is told what a phone would open, with the
// page's arguments; then the page gets `body`.
Task<Answer> tellElsewhere(Invocation call, QJsonValue body, Services &services);

} // namespace MiniHost
