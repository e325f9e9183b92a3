// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/pagewindows.h"
#include "bridge/jsapi/refusal.h"

namespace MiniHost {

// What JSAPIs do with the pages of a client.

// The address among the arguments, in full: relative ones are the page's. ParameterWrong when there is none, or none that
// a page can be opened of; ComponentUnknown for other schemes (dingtalk://).
Result<QUrl> pageUrlOf(const Invocation &call, const Services &services);
// Answers with nothing, and then moves: the page that asked gets its answer before it goes.
Answer afterAnswering(const Invocation &call, Services &services, std::function<void(PageWindows &)> move);
// A page of its own over the one that asks: openLink and its likes.
Task<Answer> openPage(Invocation call, Services &services);
// Waits for the value that the opened page quits with; WindowGone when it was closed otherwise.
Task<Answer> openOver(Invocation call, ModalRequest::Kind kind, Services &services);

} // namespace MiniHost
