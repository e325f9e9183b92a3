// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/openplatform/openplatform.h"

namespace MiniHost {

// The method whose user_info is asked for: the documents give each other members beside nick, openid and unionid.
enum class SnsUserMembers { OfCode, OfToken };

// {"user_info":{…}} of the user, or the fault in the old face's envelope (docs/dingtalk/protocol.md §5.7).
HttpResponse snsUserAnswer(const Result<UserId> &userId, SnsUserMembers members, OpenPlatform &platform);

} // namespace MiniHost
