// SPDX-License-Identifier: MIT
#include "bridge/jsapi/faultyanswer.h"

#include "bridge/core/events/bridge.h"
#include "bridge/core/events/fault.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

std::optional<FaultRule> fireForCall(const Invocation &call, const QJsonObject &params, Services &services)
{
    if (services.faults.isIdle())
        return std::nullopt;
    return services.faults.fire({ .place = FaultPlace::OpenAuth,
        .app = { params.value("clientId"_L1).toString() },
        .user = services.signedIn(),
        .call = call.call });
}

std::optional<Answer> insteadOfFlow(const FaultRule &rule, const Invocation &call, Services &services, Wrap wrap)
{
    if (rule.effect == FaultEffect::CancelWithoutResult)
        return Answer::ok(wrap(QJsonObject { { "status"_L1, "cancel"_L1 } }));
    if (rule.effect != FaultEffect::Error)
        return std::nullopt;
    const Fault fault { rule.error, {}, true };
    services.journal.record(call.call, withFault<Events::Refused>(fault));
    return Answer::ok(wrap(toJson(OpenAuthOutcome(fault))));
}

void damage(Answer &answer, const FaultRule &rule, Wrap wrap)
{
    switch (rule.effect) {
    case FaultEffect::Never:
        answer.times = Answer::Times::Never;
        return;
    case FaultEffect::Twice:
        answer.times = Answer::Times::Twice;
        return;
    case FaultEffect::Late:
        answer.late = rule.time;
        return;
    case FaultEffect::Garbage:
        // A string in place of an object: the SDK passes it on, and `answer.result.authCode` throws in the page.
        answer = Answer::ok(wrap(u"<html><body>502 Bad Gateway</body></html>"_s));
        return;
    default:
        return;
    }
}

} // namespace MiniHost
