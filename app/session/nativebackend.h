// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/miniappbackend.h"
#include "app/session/runoptions.h"
#include "bridge/exchange/nativeexchange.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

class StandIn;

// The app's secret is fetched from the open platform for the moment of the request, as a server has it in its settings.
class NativeBackend final : public MiniAppBackend
{
    Q_OBJECT

public:
    NativeBackend(
        const RunOptions &options, PlatformGate &platform, const QUrl &api, Journal &journal, StandIn &standIn);
    ~NativeBackend() override;

    void deliver(const DeliveredCode &code);

    QList<WaitingCode> waiting() const override;
    void exchange(CallId call) override;
    bool isBusy() const override;
    Task<HttpAnswer> send(HttpCall call) override;

private:
    static Task<> redeem(NativeBackend *self, DeliveredCode code);
    static Task<HttpAnswer> sendCounted(NativeBackend *self, HttpCall call);
    void done();

    const RunOptions &m_options; // the simulator's, which outlive this
    PlatformGate &m_platform;
    Journal &m_journal;
    StandIn &m_standIn;
    NativeExchange m_exchange;
    HttpClient m_http;
    int m_busy = 0;
    QList<DeliveredCode> m_waiting; // the newest last
};

} // namespace MiniHost
