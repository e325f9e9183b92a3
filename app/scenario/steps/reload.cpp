// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runReload(ScenarioRun *run)
{
    const StepResult loaded = co_await run->page().reload();
    co_await run->settle();
    co_return loaded;
}

StepAction readReload(const StepContext &context)
{
    if (const auto yes = context.step.flag(u"reload"_s, Required); yes && !*yes)
        context.step.mistake(context.step.place(u"reload"_s), u"must be true"_s);
    return [](ScenarioRun &run) { return runReload(&run); };
}

} // namespace

StepKind reload()
{
    return {
        .name = u"reload"_s,
        .meaning = u"Loads the page again, as when a user reloads: what was open in it is withdrawn."_s,
        .example = uR"({"reload": true})"_s,
        .shape = only(true),
        .read = readReload,
    };
}

} // namespace MiniHost::Steps
