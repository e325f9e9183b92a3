// SPDX-License-Identifier: MIT
#include "bridge/exchange/tokenexchanger.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

ExchangeProblem toProblem(const QString &step, const HttpAnswer &answer)
{
    return {
        .step = step,
        .status = answer.status,
        .code = answer.body.value("code"_L1).toString(),
        .message = answer.problem.isEmpty() ? answer.body.value("message"_L1).toString() : answer.problem,
    };
}

Task<Exchanged<UserToken>> TokenExchanger::exchange(CallId call, ClientId client, ClientSecret secret, AuthCode code)
{
    const QJsonObject body {
        { "clientId"_L1, client.value },
        { "clientSecret"_L1, secret.reveal() },
        { "code"_L1, code.reveal() },
        { "refreshToken"_L1, QString() },
        { "grantType"_L1, "authorization_code"_L1 },
    };
    const HttpAnswer answer = co_await m_http.post(call, u"/v1.0/oauth2/userAccessToken"_s, body);
    if (!answer.isOk())
        co_return tl::unexpected(toProblem(u"userAccessToken"_s, answer));
    UserToken token;
    token.accessToken = AccessToken(answer.body.value("accessToken"_L1).toString());
    token.refreshToken = RefreshToken(answer.body.value("refreshToken"_L1).toString());
    token.expireIn = std::chrono::seconds(answer.body.value("expireIn"_L1).toInteger());
    token.corpId = CorpId { answer.body.value("corpId"_L1).toString() };
    co_return token;
}

} // namespace MiniHost
