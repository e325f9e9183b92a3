// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runOpen(ScenarioRun *run, QString path, bool shallLoad)
{
    const StepResult loaded = co_await run->page().load(run->addressOf(run->values().fill(path)));
    co_await run->settle();
    if (shallLoad)
        co_return loaded;
    if (loaded)
        co_return stepFailed(u"the page not to load"_s, u"it did"_s);
    co_return {};
}

StepAction read(const StepContext &context)
{
    QString path = u"/"_s;
    bool shallLoad = true;
    if (context.step.value(u"open"_s).isObject()) {
        const auto open = context.step.object(u"open"_s, Required, { u"path"_s, u"fails"_s });
        path = open->has(u"path"_s) ? open->text(u"path"_s, Optional) : path;
        shallLoad = !open->flag(u"fails"_s, Optional).value_or(false);
    } else {
        path = context.step.text(u"open"_s, Required);
    }
    context.expectKnownNames(context.step.place(u"open"_s), path);
    return [path, shallLoad](ScenarioRun &run) { return runOpen(&run, path, shallLoad); };
}

} // namespace

// {"open": "/"}: loads a page of the source; its window.openAuth is there before the page's first script.
StepKind open()
{
    return { u"open"_s, read };
}

} // namespace MiniHost::Steps
