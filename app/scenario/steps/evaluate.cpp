// SPDX-License-Identifier: MIT
#include "app/scenario/matching.h"
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runEvaluate(ScenarioRun *run, QString script, QJsonValue wanted, QString name)
{
    const QString slot = u"evaluate"_s;
    const bool begun = co_await run->page().begin(slot, run->values().fill(script));
    if (!begun)
        co_return stepFailed(u"an expression that can be evaluated"_s, u"no page, or a mistake in the script"_s);
    QJsonValue outcome = co_await run->page().outcome(slot);
    while (outcome.isUndefined()) {
        const bool goesOn = co_await run->waits().pause(4ms);
        if (!goesOn)
            co_return stepFailed(u"the script's promise to settle"_s, u"it is still open"_s);
        outcome = co_await run->page().outcome(slot);
    }
    co_await run->settle();
    if (!outcome["error"_L1].isUndefined())
        co_return stepFailed(u"the script to succeed"_s, outcome["error"_L1].toString());
    if (!name.isEmpty())
        run->values().set(name, outcome["value"_L1].toString());
    if (wanted.isUndefined())
        co_return {};
    const QJsonValue filled = run->values().fill(wanted);
    if (const auto wrong = mismatch(filled, outcome["value"_L1], Matching::Exact))
        co_return stepFailed(toText(filled), *wrong);
    co_return {};
}

StepAction readEvaluate(const StepContext &context)
{
    const QString name = context.step.text(u"as"_s, Optional);
    QString script;
    QJsonValue wanted(QJsonValue::Undefined);
    if (context.value().isObject()) {
        const auto evaluate = context.object();
        script = evaluate->text(u"script"_s, Required);
        wanted = evaluate->value(u"expect"_s);
        checkMatchers(*evaluate, evaluate->place(u"expect"_s), wanted);
        context.expectKnownNames(evaluate->place(u"expect"_s), wanted);
    } else {
        script = context.step.text(u"evaluate"_s, Required);
    }
    if (!name.isEmpty())
        context.names += name;
    return [script, wanted, name](ScenarioRun &run) { return runEvaluate(&run, script, wanted, name); };
}

} // namespace

StepKind evaluate()
{
    const Shape more = object({
        { u"script"_s, Required, someText(), u"The expression."_s },
        { u"expect"_s, Optional, anything(), u"What its value must be, exactly."_s },
    });
    return {
        .name = u"evaluate"_s,
        .meaning =
            u"An expression in the page's own world; a promise is awaited; with \"as\" its text is kept under that "
            "name."_s,
        .example = uR"({"evaluate": {"script": "document.title", "expect": "Orders"}})"_s,
        .shape = either({ someText(), more }),
        .read = readEvaluate,
        .hasResult = true,
    };
}

} // namespace MiniHost::Steps
