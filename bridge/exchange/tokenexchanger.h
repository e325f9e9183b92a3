// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/secret.h"
#include "bridge/core/words.h"
#include "bridge/exchange/httpclient.h"

namespace MiniHost {

// Why the exchange failed: `code` and `message` are those of the answer's body.
struct ExchangeProblem {
    QString step;   // "userAccessToken", "users/me"
    int status = 0; // 0: no answer
    QString code;   // "invalidParameter.authCode.notFound"
    QString message;
};
ExchangeProblem toProblem(const QString &step, const HttpAnswer &answer);

template<typename T>
using Exchanged = tl::expected<T, ExchangeProblem>;

struct UserToken {
    AccessToken accessToken;
    RefreshToken refreshToken;
    std::chrono::seconds expireIn {};
    CorpId corpId;
};

// POST /v1.0/oauth2/userAccessToken, as an app's server calls it (docs/dingtalk/protocol.md §5.3).
class TokenExchanger
{
public:
    explicit TokenExchanger(HttpClient &http)
        : m_http(http)
    {
    }
    Task<Exchanged<UserToken>> exchange(CallId call, ClientId client, ClientSecret secret, AuthCode code);

private:
    HttpClient &m_http;
};

} // namespace MiniHost
