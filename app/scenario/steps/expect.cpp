// SPDX-License-Identifier: MIT
#include "app/scenario/expectation.h"
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

StepAction readExpect(const StepContext &context)
{
    std::vector<Expectation> expectations;
    const auto expect = context.object();
    if (!expect)
        return {};
    if (expect->value(u"page"_s).isArray()) {
        for (const JsonReader &page : expect->objects(u"page"_s, Optional, pageShape().keyNames()))
            expectations.push_back(readPageExpectation(context, page));
    } else if (const auto page = expect->object(u"page"_s, Optional, pageShape().keyNames())) {
        expectations.push_back(readPageExpectation(context, *page));
    }
    if (expect->has(u"answer"_s))
        expectations.push_back(readAnswerExpectation(context, *expect));
    else if (expect->has(u"of"_s))
        expect->mistake(expect->place(u"of"_s), u"goes with \"answer\""_s);
    for (Expectation &expectation : readJournalExpectations(context, *expect))
        expectations.push_back(std::move(expectation));
    if (const auto http = expect->object(u"http"_s, Optional, httpShape().keyNames()))
        expectations.push_back(readHttpExpectation(context, *http));
    if (expectations.empty())
        expect->mistake(expect->path(), u"expects nothing; possible: page, answer, journal, http"_s);
    return [expectations](ScenarioRun &run) { return expectAll(&run, expectations, run.patience()); };
}

} // namespace

StepKind expect()
{
    return {
        .name = u"expect"_s,
        .meaning = u"What must be so now, or within two seconds (--patience)."_s,
        .example =
            uR"({"expect": {"page": {"selector": "h1", "visible": true}, "journal": [{"kind": "ConsentAsked", "count": 1}]}})"_s,
        .shape = object({
                            { u"page"_s, Optional, either({ pageShape(), listOf(pageShape()) }),
                                u"What the page must show, in one place or in several."_s },
                            { u"answer"_s, Optional, anything(), u"What openAuth's promise gave the page, exactly."_s },
                            { u"of"_s, Optional, someText(),
                                u"Which openAuth's answer it is: its \"as\"; without it the last one's."_s },
                            { u"journal"_s, Optional, journalShape(), {} },
                            { u"http"_s, Optional, httpShape(), {} },
                        })
                     .with(needed(u"answer"_s, { u"of"_s }))
                     .with(notEmpty()),
        .read = readExpect,
    };
}

} // namespace MiniHost::Steps
