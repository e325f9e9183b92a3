// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/exchange/tokenexchanger.h"

namespace MiniHost {

// Calls of the OpenAPI with a user's token (seed document, step four).
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
