// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runReload(ScenarioRun *run)
{
    const StepResult loaded = co_await run->page().reload();
    co_await run->settle();
    co_return loaded;
}

StepAction read(const StepContext &context)
{
    if (const auto yes = context.step.flag(u"reload"_s, Required); yes && !*yes)
        context.step.mistake(context.step.place(u"reload"_s), u"must be true"_s);
    return [](ScenarioRun &run) { return runReload(&run); };
}

} // namespace

// {"reload": true}: what was open in the page is withdrawn, as when a user reloads.
StepKind reload()
{
    return { u"reload"_s, read };
}

} // namespace MiniHost::Steps
