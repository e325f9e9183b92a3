// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// The answer to a request of the web login: a page, in the browser's language, not cacheable and not framable, or a redirect.
HttpResponse showLogin(const HttpRequest &request, const LoginAnswer &answer, const OpenPlatform &platform);
// Handles the form of any page of the web login, by its ticket.
HttpResponse answerLogin(const HttpRequest &request, OpenPlatform &platform);

} // namespace MiniHost
