// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runClick(ScenarioRun *run, QString selector)
{
    const StepResult clicked = co_await run->page().click(selector);
    co_await run->settle();
    co_return clicked;
}

StepAction read(const StepContext &context)
{
    const QString selector = context.step.text(u"click"_s, Required);
    return [selector](ScenarioRun &run) { return runClick(&run, selector); };
}

} // namespace

// {"click": "#example1"}: a real mouse click on the one element of that selector, as soon as it can be clicked.
StepKind click()
{
    return { u"click"_s, read };
}

} // namespace MiniHost::Steps
