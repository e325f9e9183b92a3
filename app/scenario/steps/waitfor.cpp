// SPDX-License-Identifier: MIT
#include "app/scenario/expectation.h"
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runWait(ScenarioRun *run, std::vector<Expectation> expectations)
{
    // Without a deadline of its own: it waits until the run's time is over.
    const Milliseconds unlimited = std::chrono::hours(24);
    const StepResult held = co_await expectAll(run, expectations, unlimited);
    co_await run->settle();
    co_return held;
}

StepAction readWaitfor(const StepContext &context)
{
    std::vector<Expectation> expectations;
    const auto wait = context.object();
    if (!wait)
        return {};
    expectations = readJournalExpectations(context, *wait);
    if (const auto page = wait->object(u"page"_s, Optional, pageShape().keyNames()))
        expectations.push_back(readPageExpectation(context, *page));
    if (expectations.empty())
        wait->mistake(wait->path(), u"waits for nothing; possible: journal, page"_s);
    return [expectations](ScenarioRun &run) { return runWait(&run, expectations); };
}

} // namespace

StepKind waitfor()
{
    return {
        .name = u"waitFor"_s,
        .meaning = u"Like expect, but patient up to the scenario's time-out."_s,
        .example = uR"({"waitFor": {"journal": [{"kind": "ExchangeDone"}]}})"_s,
        .shape = object({
                            { u"journal"_s, Optional, journalShape(), {} },
                            { u"page"_s, Optional, pageShape(), {} },
                        })
                     .with(notEmpty()),
        .read = readWaitfor,
    };
}

} // namespace MiniHost::Steps
