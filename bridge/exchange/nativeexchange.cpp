// SPDX-License-Identifier: MIT
#include "bridge/exchange/nativeexchange.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

NativeExchange::NativeExchange(QUrl api, Journal &journal)
    : m_journal(journal)
    , m_http(std::move(api), journal)
    , m_exchanger(m_http)
    , m_openApi(m_http)
{
}

NativeExchange::~NativeExchange()
{
    abort();
}

void NativeExchange::abort()
{
    m_http.abort();
}

void NativeExchange::fail(CallId call, const ExchangeProblem &problem)
{
    m_journal.record(EventKind::ExchangeFailed, call,
        {
            { "step"_L1, problem.step },
            { "status"_L1, problem.status },
            { "code"_L1, problem.code },
            { "message"_L1, problem.message },
        });
}

Task<Exchanged<ExchangedUser>> NativeExchange::run(
    CallId call, ClientId client, ClientSecret secret, AuthCode code, QList<ScopeCode> scopes)
{
    const auto token = co_await m_exchanger.exchange(call, client, secret, code);
    if (!token) {
        fail(call, token.error());
        co_return tl::unexpected(token.error());
    }
    if (!scopes.contains(ScopeCode { u"Contact.User.Read"_s })) {
        m_journal.record(EventKind::ExchangeDone, call);
        co_return ExchangedUser { *token, {} };
    }
    const auto user = co_await m_openApi.me(call, token->accessToken);
    if (!user) {
        fail(call, user.error());
        co_return tl::unexpected(user.error());
    }
    m_journal.record(EventKind::ExchangeDone, call, { { "user"_L1, *user } });
    co_return ExchangedUser { *token, *user };
}

} // namespace MiniHost
