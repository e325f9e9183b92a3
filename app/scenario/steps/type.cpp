// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runType(ScenarioRun *run, QString selector, QString text)
{
    const StepResult typed = co_await run->page().type(selector, run->values().fill(text));
    co_await run->settle();
    co_return typed;
}

StepAction readType(const StepContext &context)
{
    QString into;
    QString text;
    if (const auto type = context.object()) {
        into = type->text(u"into"_s, Required);
        text = type->text(u"text"_s, Required);
        context.expectKnownNames(type->place(u"text"_s), text);
    }
    return [into, text](ScenarioRun &run) { return runType(&run, into, text); };
}

} // namespace

StepKind type()
{
    return {
        .name = u"type"_s,
        .meaning = u"Clicks into an element and presses keys."_s,
        .example = uR"({"type": {"into": "#name", "text": "Wang Fang"}})"_s,
        .shape = object({
            { u"into"_s, Required, someText(), u"A selector, of one element."_s },
            { u"text"_s, Required, someText(), u"What is typed."_s },
        }),
        .read = readType,
    };
}

} // namespace MiniHost::Steps
