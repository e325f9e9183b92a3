// SPDX-License-Identifier: MIT
#include "app/scenario/expectation.h"
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

StepAction read(const StepContext &context)
{
    std::vector<Expectation> expectations;
    const auto expect =
        context.step.object(u"expect"_s, Required, { u"page"_s, u"answer"_s, u"of"_s, u"journal"_s, u"http"_s });
    if (!expect)
        return {};
    if (expect->value(u"page"_s).isArray()) {
        for (const JsonReader &page : expect->objects(u"page"_s, Optional, pageExpectationKeys()))
            expectations.push_back(readPageExpectation(context, page));
    } else if (const auto page = expect->object(u"page"_s, Optional, pageExpectationKeys())) {
        expectations.push_back(readPageExpectation(context, *page));
    }
    if (expect->has(u"answer"_s))
        expectations.push_back(readAnswerExpectation(context, *expect));
    else if (expect->has(u"of"_s))
        expect->mistake(expect->place(u"of"_s), u"goes with \"answer\""_s);
    for (Expectation &expectation : readJournalExpectations(context, *expect))
        expectations.push_back(std::move(expectation));
    if (const auto http = expect->object(u"http"_s, Optional, httpExpectationKeys()))
        expectations.push_back(readHttpExpectation(context, *http));
    if (expectations.empty())
        expect->mistake(expect->path(), u"expects nothing; possible: page, answer, journal, http"_s);
    return [expectations](ScenarioRun &run) { return expectAll(&run, expectations, run.patience()); };
}

} // namespace

// {"expect": {"page": {"selector": "#result", "text": "…"}, "answer": {"status": "cancel", "result": null},
//             "journal": [{"kind": "ConsentAsked", "count": 1}], "http": {"status": 200}}}
// Journal entries without "count" or "absent" must come in the order given. What is not so at once may come within 2 seconds.
StepKind expect()
{
    return { u"expect"_s, read };
}

} // namespace MiniHost::Steps
