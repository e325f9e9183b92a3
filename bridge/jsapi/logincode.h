// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

// Answers with a login-free code of the signed-in user, without consent (docs/dingtalk/protocol.md §3.3). `client`: the app; empty when the
// call does not name one.
Task<Answer> answerWithLoginCode(Invocation call, ClientId client, Services &services);

} // namespace MiniHost
