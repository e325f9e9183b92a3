// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// {accessToken, expireIn}, or the fault in its envelope: what all but one of the app token endpoints answer with
// (docs/dingtalk/protocol.md §5.6).
HttpResponse toHttp(const Result<AppToken> &token, OpenPlatform &platform);

// The members that a token request must have, in the order they are asked for; the first one missing is named.
Result<QStringList> readTexts(const HttpRequest &request, const QStringList &keys);

} // namespace MiniHost
