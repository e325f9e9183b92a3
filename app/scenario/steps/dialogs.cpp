// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/scenario/uiplan.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runDialogs(ScenarioRun *run, QList<UiPlan> plans)
{
    for (const UiPlan &plan : plans) {
        run->presenter().prepare(
            { plan.kind, [run, plan](const QJsonObject &content) { return !plan.mismatchWith(*run, content); },
                plan.answerFor(*run) });
    }
    co_return {};
}

StepAction read(const StepContext &context)
{
    QList<UiPlan> plans;
    for (const JsonReader &each : context.step.objects(u"dialogs"_s, Required, UiPlan::keys)) {
        plans += UiPlan::read(context, each);
        static const QList<UiKind> engines { UiKind::Alert, UiKind::Confirm, UiKind::Prompt, UiKind::Files,
            UiKind::Credentials, UiKind::Colour };
        if (!engines.contains(plans.last().kind))
            each.mistake(each.place(u"kind"_s),
                u"no page asks this by itself: alert, confirm, prompt, files, colour and credentials can be answered "
                u"beforehand; "
                "what a JSAPI shows is answered by a step \"ui\""_s);
    }
    return [plans](ScenarioRun &run) { return runDialogs(&run, plans); };
}

} // namespace

// {"dialogs": [{"kind": "confirm", "answer": {"index": 0}}]}: how the next alert(), confirm(), prompt(), <input type=file>, <input type=color>,
// HTTP authentication and beforeunload of the page are answered, each once, in this order. A page's script waits for such an answer, so it is
// given beforehand; without one it is the usual: OK, OK, the proposed text, none, none, nobody, the page
// is left.
StepKind dialogs()
{
    return { u"dialogs"_s, read };
}

} // namespace MiniHost::Steps
