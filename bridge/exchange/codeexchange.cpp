// SPDX-License-Identifier: MIT
#include "bridge/exchange/codeexchange.h"

#include "bridge/core/events/http.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

CodeExchange::CodeExchange(QUrl api, Journal &journal)
    : m_journal(journal)
    , m_http(std::move(api), journal)
    , m_exchanger(m_http)
    , m_openApi(m_http)
{
}

CodeExchange::~CodeExchange()
{
    abort();
}

void CodeExchange::abort()
{
    m_http.abort();
}

void CodeExchange::recordFailure(CallId call, const ExchangeProblem &problem)
{
    m_journal.record(call,
        Events::ExchangeFailed {
            .step = problem.step, .status = problem.status, .code = problem.code, .message = problem.message });
}

Task<Exchanged<ExchangedUser>> CodeExchange::run(CallId call, ClientId client, ClientSecret secret, AuthCode code,
    QList<ScopeCode> scopes, std::shared_ptr<const AfterToken> after)
{
    const auto token = co_await m_exchanger.exchange(call, client, secret, code);
    if (!token) {
        recordFailure(call, token.error());
        co_return tl::unexpected(token.error());
    }
    ExchangedUser got { *token, {} };
    Events::ExchangeDone done;
    if (scopes.contains(ScopeCode { u"Contact.User.Read"_s })) {
        const auto user = co_await m_openApi.me(call, token->accessToken);
        if (!user) {
            recordFailure(call, user.error());
            co_return tl::unexpected(user.error());
        }
        got.user = *user;
        done.user = *user;
    }
    if (after) {
        const auto used = co_await after->run(&m_http, call, got);
        if (!used) {
            recordFailure(call, used.error());
            co_return tl::unexpected(used.error());
        }
    }
    m_journal.record(call, done);
    co_return got;
}

} // namespace MiniHost
