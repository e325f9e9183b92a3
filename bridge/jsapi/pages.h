// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/pagewindows.h"
#include "bridge/jsapi/refusal.h"

namespace MiniHost {

// Common parts of the JSAPIs that open and close pages.

// The argument `url`, resolved against the page's address. Fails with ParameterWrong when it is missing or invalid, and with
// ComponentUnknown for schemes other than http(s).
Result<QUrl> pageUrlOf(const Invocation &call, const Services &services);
// Answers with {}, then calls `move`: the calling page gets the answer before it may be closed.
Answer afterAnswering(const Invocation &call, Services &services, std::function<void(PageWindows &)> move);
// Opens a page above the calling one, with a back button: openLink, presentWindow, navigateToPage.
Task<Answer> openPage(Invocation call, Services &services);
// Opens a modal page or a slide panel (pc) and answers with the value of its quit(). Fails with WindowGone when it was closed otherwise.
Task<Answer> openModalPage(Invocation call, ModalRequest::Kind kind, Services &services);

} // namespace MiniHost
