// SPDX-License-Identifier: MIT
#include "app/explorer/outcome.h"

#include "bridge/openplatform/faults/faultpresets.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Outcome answered(const QString &id, ConsentAnswer answer, Outcome::Expected expected, const Text &title)
{
    Outcome outcome;
    outcome.id = id;
    outcome.title = title;
    outcome.answer = answer;
    outcome.expected = expected;
    return outcome;
}

Outcome of(const FaultPreset &preset)
{
    Outcome outcome;
    outcome.id = preset.id;
    outcome.title = preset.title;
    outcome.fault = preset.rule;
    switch (preset.rule.effect) {
    case FaultEffect::Twice:
        outcome.expected = Outcome::Expected::Success;
        break;
    // The page may have given up before a late answer.
    case FaultEffect::Late:
        outcome.expected = Outcome::Expected::Either;
        break;
    case FaultEffect::Never:
        outcome.isAnswered = false;
        break;
    default:
        break;
    }
    // A failure at the app's server does not change the answer of openAuth; a page that sends requests to its server may
    // show the failure.
    if (outcome.isBehindThePage())
        outcome.expected = Outcome::Expected::Either;
    return outcome;
}

} // namespace

QList<Outcome> allOutcomes(Milliseconds limit)
{
    using enum Outcome::Expected;
    QList<Outcome> outcomes {
        answered(u"allow"_s, ConsentAnswer::Allow, Success, { u"用户允许"_s, u"The user allows"_s }),
        answered(u"refuse"_s, ConsentAnswer::Refuse, Failure, { u"用户拒绝"_s, u"The user refuses"_s }),
        answered(u"close"_s, ConsentAnswer::Close, Failure, { u"用户关闭弹窗"_s, u"The user closes the panel"_s }),
    };
    Outcome toAdmin = answered(u"toAdmin"_s, ConsentAnswer::Allow, Failure,
        { u"普通成员向管理员申请"_s, u"An ordinary member asks an administrator"_s });
    toAdmin.way = Outcome::Way::ToAdmin;
    outcomes += toAdmin;
    for (const FaultPreset &preset : faultPresets()) {
        if (preset.rule.time < limit)
            outcomes += of(preset);
    }
    Outcome leave = answered(u"leave"_s, ConsentAnswer::Allow, Success,
        { u"离开页面，再回来重试"_s, u"The page leaves, comes back and tries again"_s });
    leave.way = Outcome::Way::LeaveAndBack;
    outcomes += leave;
    return outcomes;
}

} // namespace MiniHost
