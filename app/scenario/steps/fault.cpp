// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "bridge/openplatform/faults/faultplan.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Shape frequencyShape()
{
    return either({
        oneOf({ u"once"_s, u"always"_s }),
        object({ { u"nth"_s, Required, integer(1, 1'000'000), u"Which of the occasions that match, from 1."_s } }),
        object({ { u"probability"_s, Required, number(0, 1), u"How probable it is on each occasion."_s } }),
    });
}

// What FaultRule::read() reads.
Shape ruleShape()
{
    QStringList places;
    for (const FaultPlace place : faultPlaces(u"ATO"))
        places += toString(place);
    QStringList effects;
    for (const FaultEffectRow &row : faultEffects())
        effects += row.word;
    QStringList throttles;
    for (const ThrottleKind &kind : throttleKinds())
        throttles += kind.word;
    const Shape wholeNumber = anything().with({ { "type"_L1, "integer"_L1 } });
    return object({
        { u"at"_s, Required, oneOf(places),
            u"Where the fault strikes: openAuth's answer, the token endpoints, or all others."_s },
        { u"effect"_s, Required, oneOf(effects), u"What happens there."_s },
        { u"number"_s, Optional, wholeNumber, u"Of error: the number that the host answers."_s },
        { u"status"_s, Optional, integer(400, 599), u"Of status: the HTTP status."_s },
        { u"code"_s, Optional, text(), u"Of status: the code in the body; without it the usual one."_s },
        { u"message"_s, Optional, text(), u"Of status: the message in the body."_s },
        { u"kind"_s, Optional, oneOf(throttles), u"Of throttled: which limit; without it the first."_s },
        { u"ms"_s, Optional, integer(1, 600'000), u"Of late, delay and drip: milliseconds."_s },
        { u"when"_s, Optional, frequencyShape(), u"How often the fault strikes; once without it."_s },
        { u"app"_s, Optional, text(), u"It strikes this app only."_s },
        { u"user"_s, Optional, text(), u"It strikes this user only."_s },
        { u"path"_s, Optional, text(), u"It strikes this path only; a \"*\" may stand at the end."_s },
    });
}

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

StepAction readFault(const StepContext &context)
{
    if (context.value().toString() == "none"_L1)
        return [](ScenarioRun &run) { return disarm(&run); };
    const auto fault = context.object();
    const auto rule = fault ? FaultRule::read(*fault) : std::nullopt;
    if (!rule)
        return {};
    return [rule = *rule](ScenarioRun &run) { return arm(&run, rule); };
}

} // namespace

StepKind fault()
{
    return {
        .name = u"fault"_s,
        .meaning = u"Arms a line of the fault plan; \"none\" disarms all."_s,
        .example = uR"({"fault": {"at": "token", "effect": "status", "status": 500}})"_s,
        .shape = either({ only(u"none"_s), ruleShape() }),
        .read = readFault,
    };
}

} // namespace MiniHost::Steps
