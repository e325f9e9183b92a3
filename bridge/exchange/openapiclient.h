// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/exchange/tokenexchanger.h"

namespace MiniHost {

// Calls the OpenAPI with a user's access token (docs/dingtalk/protocol.md §5.4).
class OpenApiClient
{
public:
    explicit OpenApiClient(HttpClient &http)
        : m_http(http)
    {
    }
    // GET /v1.0/contact/users/me: nick, mobile (when granted), openId, unionId, email, stateCode, avatarUrl.
    Task<Exchanged<QJsonObject>> me(CallId call, AccessToken token);

private:
    HttpClient &m_http;
};

} // namespace MiniHost
