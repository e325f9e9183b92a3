// SPDX-License-Identifier: MIT
#include "app/scenario/matching.h"
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

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

StepAction read(const StepContext &context)
{
    const QString name = context.step.text(u"as"_s, Optional);
    QString script;
    QJsonValue wanted(QJsonValue::Undefined);
    if (context.step.value(u"evaluate"_s).isObject()) {
        const auto evaluate = context.step.object(u"evaluate"_s, Required, { u"script"_s, u"expect"_s });
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

// {"evaluate": "document.title"}, {"evaluate": {"script": "fetch('x').then(x => x.status)", "expect": 200}}: an expression in
// the page's own world; a promise is awaited. With "as" its text is kept under that name.
StepKind evaluate()
{
    return { u"evaluate"_s, read };
}

} // namespace MiniHost::Steps
