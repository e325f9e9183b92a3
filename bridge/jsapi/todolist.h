// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/services.h"

namespace MiniHost {

// The client's own list of the signed-in user's to-dos in the organisation that the user is in, newest first. A press on one opens its link
// (detailUrl) above the page `document`. Nothing happens when nobody is signed in.
Task<> showTodoList(ClientPlatform client, QString document, Services &services);

} // namespace MiniHost
