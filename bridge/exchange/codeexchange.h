// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/exchange/openapiclient.h"

namespace MiniHost {

struct ExchangedUser {
    UserToken token;
    QJsonObject user; // empty when the scopes do not have Contact.User.Read
};

// The exchange as an app's server does it: authorization code → access token → GET users/me. The last step needs Contact.User.Read among
// the scopes (without it the answer is always 403). Records ExchangeDone or ExchangeFailed at the end.
class CodeExchange
{
public:
    CodeExchange(QUrl api, Journal &journal);
    ~CodeExchange();
    void abort(); // see HttpClient::abort()
    Q_DISABLE_COPY_MOVE(CodeExchange)

    Task<Exchanged<ExchangedUser>> run(
        CallId call, ClientId client, ClientSecret secret, AuthCode code, QList<ScopeCode> scopes);

private:
    void recordFailure(CallId call, const ExchangeProblem &problem);

    Journal &m_journal;
    HttpClient m_http;
    TokenExchanger m_exchanger;
    OpenApiClient m_openApi;
};

} // namespace MiniHost
