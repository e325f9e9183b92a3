// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/exchange/openapiclient.h"

namespace MiniHost {

struct ExchangedUser {
    UserToken token;
    QJsonObject user; // empty when Contact.User.Read was not asked for
};

// The whole way of a mini-app's own server: code → token → users/me, the last only when Contact.User.Read was
// asked for (without it the answer could only be 403). Ends with ExchangeDone or ExchangeFailed in the
// journal.
class NativeExchange
{
public:
    NativeExchange(QUrl api, Journal &journal);
    ~NativeExchange();
    void abort(); // for good, see HttpClient
    Q_DISABLE_COPY_MOVE(NativeExchange)

    Task<Exchanged<ExchangedUser>> run(
        CallId call, ClientId client, ClientSecret secret, AuthCode code, QList<ScopeCode> scopes);

private:
    void fail(CallId call, const ExchangeProblem &problem);

    Journal &m_journal;
    HttpClient m_http;
    TokenExchanger m_exchanger;
    OpenApiClient m_openApi;
};

} // namespace MiniHost
