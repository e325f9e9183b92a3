// SPDX-License-Identifier: MIT
#include "app/scenario/matching.h"
#include "app/scenario/scenariorun.h"
#include "app/scenario/uiplan.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runUi(ScenarioRun *run, UiPlan plan)
{
    ScriptedPresenter &presenter = run->presenter();
    const bool shown = co_await run->waits().until([&presenter] { return presenter.ui(); }, run->patience());
    if (!shown)
        co_return stepFailed(u"the client to show %1"_s.arg(toString(plan.kind)), u"it shows nothing"_s);
    const UiPrompt prompt = *presenter.ui();
    if (prompt.kind != plan.kind)
        co_return stepFailed(u"the client to show %1"_s.arg(toString(plan.kind)),
            u"it shows %1 %2"_s.arg(toString(prompt.kind), toText(prompt.content)));
    if (const auto wrong = plan.mismatchWith(*run, prompt.content))
        co_return stepFailed(wrong->expected, wrong->seen);
    presenter.answerUi(plan.answerFor(*run));
    co_await run->settle();
    co_return {};
}

StepAction readUi(const StepContext &context)
{
    const auto ui = context.object();
    if (!ui)
        return {};
    const UiPlan plan = UiPlan::read(context, *ui);
    return [plan](ScenarioRun &run) { return runUi(&run, plan); };
}

} // namespace

StepKind ui()
{
    return {
        .name = u"ui"_s,
        .meaning = u"Waits for what the client shows, and answers it as a person would: shapes of "
                   "bridge/jsapi/uikinds.def."_s,
        .example = uR"({"ui": {"kind": "confirm", "shows": {"title": "Sure?"}, "answer": {"index": 1}}})"_s,
        .shape = UiPlan::shape(allWords<UiKind>()),
        .read = readUi,
    };
}

} // namespace MiniHost::Steps
