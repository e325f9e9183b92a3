// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// The answer of all app token endpoints but one: {accessToken, expireIn}, or the fault's envelope (docs/dingtalk/protocol.md §5.6).
HttpResponse toHttp(const Result<AppToken> &token, OpenPlatform &platform);

// The values of these members of the JSON body, in the order of `keys`. Fails with BodyUnreadable, or TokenParameterMissing and the key.
Result<QStringList> readTexts(const HttpRequest &request, const QStringList &keys);

} // namespace MiniHost
