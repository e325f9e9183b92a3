// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/exchange/aftertoken.h"
#include "bridge/exchange/openapiclient.h"

namespace MiniHost {

// The exchange as an app's server does it: authorization code → access token → GET users/me → the app's own requests. users/me needs
// Contact.User.Read among the scopes (without it the answer is always 403). Records ExchangeDone or ExchangeFailed at the end.
class CodeExchange
{
public:
    CodeExchange(QUrl api, Journal &journal);
    ~CodeExchange();
    void abort(); // see HttpClient::abort()
    Q_DISABLE_COPY_MOVE(CodeExchange)

    // `after` may be null.
    Task<Exchanged<ExchangedUser>> run(CallId call, ClientId client, ClientSecret secret, AuthCode code,
        QList<ScopeCode> scopes, std::shared_ptr<const AfterToken> after);

private:
    void recordFailure(CallId call, const ExchangeProblem &problem);

    Journal &m_journal;
    HttpClient m_http;
    TokenExchanger m_exchanger;
    OpenApiClient m_openApi;
};

} // namespace MiniHost
