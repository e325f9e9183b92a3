// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
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

StepAction readOpen(const StepContext &context)
{
    QString path = u"/"_s;
    bool shallLoad = true;
    if (context.value().isObject()) {
        const auto open = context.object();
        path = open->has(u"path"_s) ? open->text(u"path"_s, Optional) : path;
        shallLoad = !open->flag(u"fails"_s, Optional).value_or(false);
    } else {
        path = context.step.text(u"open"_s, Required);
    }
    context.expectKnownNames(context.step.place(u"open"_s), path);
    return [path, shallLoad](ScenarioRun &run) { return runOpen(&run, path, shallLoad); };
}

} // namespace

StepKind open()
{
    const Shape more = object({
        { u"path"_s, Optional, text(), u"Where in the source; / without it."_s },
        { u"fails"_s, Optional, flag(), u"The page must not load."_s },
    });
    return {
        .name = u"open"_s,
        .meaning = u"Loads a page of the source; its window.openAuth is there before the page's first script."_s,
        .example = uR"({"open": "/"})"_s,
        .shape = either({ someText(), more }),
        .read = readOpen,
    };
}

} // namespace MiniHost::Steps
