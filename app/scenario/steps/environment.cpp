// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runEnvironment(ScenarioRun *run, Environment environment)
{
    run->simulator().setEnvironment(environment);
    co_await run->settle();
    co_return {};
}

StepAction read(const StepContext &context)
{
    Environment environment;
    if (const auto given = context.step.object(u"environment"_s, Required, environmentKeys()))
        environment = readEnvironment(*given);
    return [environment](ScenarioRun &run) { return runEnvironment(&run, environment); };
}

} // namespace

// {"environment": {"network": "none"}}: the device and what is round it from now on, all of it: what is not named is as if it
// had never been given.
StepKind environment()
{
    return { u"environment"_s, read };
}

} // namespace MiniHost::Steps
