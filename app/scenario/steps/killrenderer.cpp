// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "web/container/killprocess.h"
#include "web/container/miniapppage.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runKill(ScenarioRun *run)
{
    if (!run->page().isAlive())
        co_return stepFailed(u"a page to kill"_s, u"no page is loaded"_s);
    run->page().willBeKilled();
    if (!killProcess(run->simulator().page()->renderProcessPid()))
        co_return stepFailed(u"the renderer to be killed"_s, u"the system refused"_s);
    PageDriver *page = &run->page();
    const bool gone = co_await run->waits().until([page] { return !page->isAlive(); }, run->patience());
    co_await run->settle();
    if (!gone)
        co_return stepFailed(u"the page to crash"_s, u"it lives on"_s);
    co_return {};
}

StepAction readKillrenderer(const StepContext &context)
{
    if (const auto yes = context.step.flag(u"killRenderer"_s, Required); yes && !*yes)
        context.step.mistake(context.step.place(u"killRenderer"_s), u"must be true"_s);
    return [](ScenarioRun &run) { return runKill(&run); };
}

} // namespace

StepKind killrenderer()
{
    return {
        .name = u"killRenderer"_s,
        .meaning = u"The page's process ends as in a crash; open or reload brings a new one."_s,
        .example = uR"({"killRenderer": true})"_s,
        .shape = only(true),
        .read = readKillrenderer,
    };
}

} // namespace MiniHost::Steps
