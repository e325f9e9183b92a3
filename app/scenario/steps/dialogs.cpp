// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/scenario/uiplan.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

// Dialogs of the engine itself, and the client's page to revoke grants: those that have an answer without a person.
const QList<UiKind> &pageKinds()
{
    static const QList<UiKind> kinds { UiKind::Alert, UiKind::Confirm, UiKind::Prompt, UiKind::Files,
        UiKind::Credentials, UiKind::Colour, UiKind::Revocation };
    return kinds;
}

Task<StepResult> runDialogs(ScenarioRun *run, QList<UiPlan> plans)
{
    for (const UiPlan &plan : plans) {
        run->presenter().prepare(
            { plan.kind, [run, plan](const QJsonObject &content) { return !plan.mismatchWith(*run, content); },
                plan.answerFor(*run) });
    }
    co_return {};
}

StepAction readDialogs(const StepContext &context)
{
    QList<UiPlan> plans;
    for (const JsonReader &each : context.objects()) {
        plans += UiPlan::read(context, each);
        if (!pageKinds().contains(plans.last().kind))
            each.mistake(each.place(u"kind"_s),
                u"no page asks this by itself: alert, confirm, prompt, files, colour, credentials and revocation can "
                u"be "
                u"answered beforehand; "
                "what a JSAPI shows is answered by a step \"ui\""_s);
    }
    return [plans](ScenarioRun &run) { return runDialogs(&run, plans); };
}

} // namespace

StepKind dialogs()
{
    QStringList kinds;
    for (const UiKind kind : pageKinds())
        kinds += toString(kind);
    return {
        .name = u"dialogs"_s,
        .meaning =
            u"How the next alert(), confirm(), prompt(), <input type=file>, <input type=color>, HTTP "
            "authentication and beforeunload (a confirm) of the page, and the client's page to revoke grants, are "
            "answered, each once, in this order, before the page asks; without one: OK, OK, the proposed text, no "
            "file, no colour, nobody, the page is left, the grants are revoked."_s,
        .example = uR"({"dialogs": [{"kind": "confirm", "answer": {"index": 0}}]})"_s,
        .shape = listOf(UiPlan::shape(kinds).meant(u"One of the page's own questions and its answer."_s)),
        .read = readDialogs,
    };
}

} // namespace MiniHost::Steps
