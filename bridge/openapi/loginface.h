// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// The browser's pages on the wire. Chinese or English as the browser prefers; never cached, never framed.
HttpResponse showLogin(const HttpRequest &request, const LoginAnswer &answer, const OpenPlatform &platform);
// A form that was sent from one of them, whichever address it was sent to: the ticket says what it belongs to.
HttpResponse answerLogin(const HttpRequest &request, OpenPlatform &platform);

} // namespace MiniHost
