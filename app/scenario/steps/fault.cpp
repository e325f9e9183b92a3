// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "bridge/openplatform/faults/faultplan.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> arm(ScenarioRun *run, FaultRule rule)
{
    run->simulator().faults().arm(rule);
    co_return StepResult();
}

Task<StepResult> disarm(ScenarioRun *run)
{
    run->simulator().faults().disarmAll();
    co_return StepResult();
}

StepAction read(const StepContext &context)
{
    if (context.step.value(u"fault"_s).toString() == "none"_L1)
        return [](ScenarioRun &run) { return disarm(&run); };
    const auto fault = context.step.object(u"fault"_s, Required, FaultRule::keys());
    const auto rule = fault ? FaultRule::read(*fault) : std::nullopt;
    if (!rule)
        return {};
    return [rule = *rule](ScenarioRun &run) { return arm(&run, rule); };
}

} // namespace

// {"fault": {"at": "token", "effect": "status", "status": 500}}: a line of the fault plan; {"fault": "none"} disarms all.
StepKind fault()
{
    return { u"fault"_s, read };
}

} // namespace MiniHost::Steps
