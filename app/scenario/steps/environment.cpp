// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/scenario/scenarioshape.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runEnvironment(ScenarioRun *run, Environment environment)
{
    run->simulator().setEnvironment(environment);
    co_await run->settle();
    co_return {};
}

StepAction readEnvironment(const StepContext &context)
{
    Environment environment;
    if (const auto given = context.object())
        environment = readEnvironment(*given);
    return [environment](ScenarioRun &run) { return runEnvironment(&run, environment); };
}

} // namespace

StepKind environment()
{
    return {
        .name = u"environment"_s,
        .meaning = u"The device and what is round it from now on; what is not named is as if it had never been "
                   "given."_s,
        .example = uR"({"environment": {"network": "none"}})"_s,
        .shape = environmentShape(),
        .read = readEnvironment,
    };
}

} // namespace MiniHost::Steps
