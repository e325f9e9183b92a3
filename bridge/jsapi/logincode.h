// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

// The silent login: a login-free code for whoever is signed in, without asking (docs/dingtalk/protocol.md §3.3). `client` is empty
// when the page does not say for which app.
Task<Answer> answerWithLoginCode(Invocation call, ClientId client, Services &services);

} // namespace MiniHost
