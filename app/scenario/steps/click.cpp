// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runClick(ScenarioRun *run, QString selector)
{
    const StepResult clicked = co_await run->page().click(selector);
    co_await run->settle();
    co_return clicked;
}

StepAction readClick(const StepContext &context)
{
    const QString selector = context.step.text(u"click"_s, Required);
    return [selector](ScenarioRun &run) { return runClick(&run, selector); };
}

} // namespace

StepKind click()
{
    return {
        .name = u"click"_s,
        .meaning = u"A real mouse click on the one element of this selector, as soon as it can be clicked."_s,
        .example = uR"({"click": "#example1"})"_s,
        .shape = someText(),
        .read = readClick,
    };
}

} // namespace MiniHost::Steps
