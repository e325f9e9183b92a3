// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runType(ScenarioRun *run, QString selector, QString text)
{
    const StepResult typed = co_await run->page().type(selector, run->values().fill(text));
    co_await run->settle();
    co_return typed;
}

StepAction read(const StepContext &context)
{
    QString into;
    QString text;
    if (const auto type = context.step.object(u"type"_s, Required, { u"into"_s, u"text"_s })) {
        into = type->text(u"into"_s, Required);
        text = type->text(u"text"_s, Required);
        context.expectKnownNames(type->place(u"text"_s), text);
    }
    return [into, text](ScenarioRun &run) { return runType(&run, into, text); };
}

} // namespace

// {"type": {"into": "#name", "text": "…"}}: clicks there and presses the keys.
StepKind type()
{
    return { u"type"_s, read };
}

} // namespace MiniHost::Steps
