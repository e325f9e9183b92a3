// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "bridge/openplatform/core/worldeditor.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runWorld(ScenarioRun *run, WorldEdit edit)
{
    const QList<WorldEdit> edits { edit };
    const auto apply = [edits](OpenPlatform &platform) { return WorldEditor(platform).apply(edits); };
    const Result<void> done = co_await run->platform().run(run, apply);
    co_await run->settle();
    if (!done)
        co_return stepFailed(u"the world to be changed"_s, done.error().toString(Language::English));
    co_return {};
}

StepAction read(const StepContext &context)
{
    WorldEdit edit;
    const QString key = u"world"_s;
    if (const auto reader = context.step.object(key, Required, WorldEdit::keys())) {
        const bool wasGood = reader->mistakes().isEmpty();
        edit = WorldEdit::read(*reader);
        if (context.world && wasGood && reader->mistakes().isEmpty()) {
            // Steps that come after it know the world as it will be then.
            if (auto next = edited(*context.world, { edit }, context.catalogue))
                *context.world = *std::move(next);
            else
                context.step.mistake(context.step.place(key), next.error().detail);
        }
    }
    return [edit](ScenarioRun &run) { return runWorld(&run, edit); };
}

} // namespace

// {"world": {"change": "user", "id": "member", "value": {"memberOf": []}}}: from now on (see WorldEdit).
StepKind world()
{
    return { u"world"_s, read };
}

} // namespace MiniHost::Steps
