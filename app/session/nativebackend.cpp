// SPDX-License-Identifier: MIT
#include "app/session/nativebackend.h"

#include "app/session/standin.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/fault.h"
#include "bridge/core/events/http.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/world/directory.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Codes live for minutes: more than this many can only be a page in a loop.
constexpr qsizetype maxWaiting = 100;

} // namespace

NativeBackend::NativeBackend(
    const RunOptions &options, PlatformGate &platform, const QUrl &api, Journal &journal, StandIn &standIn)
    : m_options(options)
    , m_platform(platform)
    , m_journal(journal)
    , m_standIn(standIn)
    , m_exchange(api, journal)
    , m_http(api, journal)
{
    connect(&standIn, &StandIn::becameIdle, this, [this] {
        if (!isBusy())
            Q_EMIT becameIdle();
    });
}

bool NativeBackend::isBusy() const
{
    return m_busy > 0 || m_standIn.isBusy();
}

NativeBackend::~NativeBackend()
{
    // While all of this object is there: the coroutines end in it.
    m_exchange.abort();
    m_http.abort();
}

void NativeBackend::done()
{
    --m_busy;
    if (!isBusy())
        Q_EMIT becameIdle();
}

Task<HttpAnswer> NativeBackend::send(HttpCall call)
{
    return sendCounted(this, std::move(call));
}

Task<HttpAnswer> NativeBackend::sendCounted(NativeBackend *self, HttpCall call)
{
    ++self->m_busy;
    const HttpAnswer answer = co_await self->m_http.send(std::move(call));
    self->done();
    co_return answer;
}

void NativeBackend::deliver(const DeliveredCode &code)
{
    m_standIn.note(code);
    Q_EMIT codeArrived(code.code, code.clientId);
    switch (m_standIn.takesCodes() ? ExchangeMode::Off : m_options.exchange) {
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

QList<WaitingCode> NativeBackend::waiting() const
{
    QList<WaitingCode> result;
    for (const DeliveredCode &code : m_waiting)
        result.append({ code.call, code.code.masked(), code.clientId });
    return result;
}

void NativeBackend::exchange(CallId call)
{
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        if (m_waiting[i].call == call) {
            launch(redeem(this, m_waiting.takeAt(i)));
            Q_EMIT waitingChanged();
            return;
        }
    }
}

Task<> NativeBackend::redeem(NativeBackend *self, DeliveredCode code)
{
    ++self->m_busy;
    const auto findSecret = [client = code.clientId](OpenPlatform &platform) -> Result<ClientSecret> {
        if (const App *app = platform.directory().app(client))
            return app->secret;
        return fail(Errors::AppNotFound, client.value);
    };
    const Result<ClientSecret> secret = co_await self->m_platform.run(self, findSecret);
    if (!secret) {
        self->m_journal.record(
            code.call, withFault(secret.error(), Events::ExchangeFailed { .step = u"clientSecret"_s }));
        self->done();
        co_return;
    }
    co_await self->m_exchange.run(code.call, code.clientId, *secret, code.code, code.scopes);
    self->done();
}

} // namespace MiniHost
