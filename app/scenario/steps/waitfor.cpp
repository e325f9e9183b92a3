// SPDX-License-Identifier: MIT
#include "app/scenario/expectation.h"
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runWait(ScenarioRun *run, std::vector<Expectation> expectations)
{
    // As long as the run lasts: whoever waits knows that it takes its time.
    const Milliseconds unlimited = std::chrono::hours(24);
    const StepResult held = co_await expectAll(run, expectations, unlimited);
    co_await run->settle();
    co_return held;
}

StepAction read(const StepContext &context)
{
    std::vector<Expectation> expectations;
    const auto wait = context.step.object(u"waitFor"_s, Required, { u"journal"_s, u"page"_s });
    if (!wait)
        return {};
    expectations = readJournalExpectations(context, *wait);
    if (const auto page = wait->object(u"page"_s, Optional, pageExpectationKeys()))
        expectations.push_back(readPageExpectation(context, *page));
    if (expectations.empty())
        wait->mistake(wait->path(), u"waits for nothing; possible: journal, page"_s);
    return [expectations](ScenarioRun &run) { return runWait(&run, expectations); };
}

} // namespace

// {"waitFor": {"journal": [{"kind": "ExchangeDone"}]}}: like "expect", but patient up to the scenario's time-out.
StepKind waitfor()
{
    return { u"waitFor"_s, read };
}

} // namespace MiniHost::Steps
