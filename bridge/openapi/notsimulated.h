// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/http/httpmessage.h"

namespace MiniHost {

// The answer to a request that MiniHost simulates no method for, with words that say so and the way out: 404 in the gateway's envelope, or,
// for a method of the older API, HTTP 200 with errcode 22 (docs/dingtalk/protocol.md §5.7). `host`: the name in its Host header.
// `more`: another way out, or empty.
HttpResponse notSimulated(const HttpRequest &request, const QString &host, const QString &more, Entropy &entropy);

} // namespace MiniHost
