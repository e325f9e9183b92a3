// SPDX-License-Identifier: MIT
#include "app/session/playedappserver.h"

#include "app/session/routedappserver.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/fault.h"
#include "bridge/core/events/http.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/world/directory.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Codes are valid for minutes: more waiting ones than this come from a page that calls in a loop.
constexpr qsizetype maxWaiting = 100;

// What an app's server knows without asking the open platform.
struct Known {
    ClientSecret secret;
    QJsonObject user; // see TokenSteps::make()
};

} // namespace

PlayedAppServer::PlayedAppServer(
    const RunOptions &options, PlatformGate &platform, const QUrl &api, Journal &journal, RoutedAppServer &routed)
    : m_options(options)
    , m_platform(platform)
    , m_journal(journal)
    , m_routed(routed)
    , m_exchange(api, journal)
    , m_http(api, journal)
{
    connect(&routed, &RoutedAppServer::becameIdle, this, [this] {
        if (!isBusy())
            Q_EMIT becameIdle();
    });
}

bool PlayedAppServer::isBusy() const
{
    return m_busy > 0 || m_routed.isBusy();
}

PlayedAppServer::~PlayedAppServer()
{
    // First, while all members exist, since ending coroutines use them.
    m_exchange.abort();
    m_http.abort();
}

void PlayedAppServer::done()
{
    --m_busy;
    if (!isBusy())
        Q_EMIT becameIdle();
}

Task<HttpAnswer> PlayedAppServer::send(HttpCall call)
{
    return sendCounted(this, std::move(call));
}

Task<HttpAnswer> PlayedAppServer::sendCounted(PlayedAppServer *self, HttpCall call)
{
    ++self->m_busy;
    const HttpAnswer answer = co_await self->m_http.send(std::move(call));
    self->done();
    co_return answer;
}

void PlayedAppServer::deliver(const DeliveredCode &code)
{
    m_routed.note(code);
    Q_EMIT codeArrived(code.code, code.clientId);
    switch (m_routed.takesCodes() ? ExchangeMode::Off : m_options.exchange) {
    case ExchangeMode::Native:
        launch(redeem(this, code));
        break;
    case ExchangeMode::Manual:
        m_waiting.append(code);
        if (m_waiting.size() > maxWaiting)
            m_waiting.removeFirst();
        Q_EMIT waitingChanged();
        break;
    case ExchangeMode::Off:
        break;
    }
}

QList<WaitingCode> PlayedAppServer::waiting() const
{
    QList<WaitingCode> result;
    for (const DeliveredCode &code : m_waiting)
        result.append({ code.call, code.code.masked(), code.clientId });
    return result;
}

void PlayedAppServer::exchange(CallId call)
{
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        if (m_waiting[i].call == call) {
            launch(redeem(this, m_waiting.takeAt(i)));
            Q_EMIT waitingChanged();
            return;
        }
    }
}

Task<> PlayedAppServer::redeem(PlayedAppServer *self, DeliveredCode code)
{
    ++self->m_busy;
    const auto look = [code](OpenPlatform &platform) -> Result<Known> {
        const App *app = platform.directory().app(code.clientId);
        if (!app)
            return fail(Errors::AppNotFound, code.clientId.value);
        Known known { app->secret, {} };
        if (const User *user = platform.directory().user(code.user))
            known.user = { { "unionId"_L1, user->unionId }, { "userid"_L1, user->id.value } };
        return known;
    };
    const Result<Known> known = co_await self->m_platform.run(self, look);
    if (!known) {
        self->m_journal.record(
            code.call, withFault(known.error(), Events::ExchangeFailed { .step = u"clientSecret"_s }));
        self->done();
        co_return;
    }
    const auto after = TokenSteps::make(self->m_routed.afterToken(code.clientId), code.scopes, known->user);
    co_await self->m_exchange.run(code.call, code.clientId, known->secret, code.code, code.scopes, after);
    self->done();
}

} // namespace MiniHost
