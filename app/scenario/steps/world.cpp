// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "bridge/openplatform/core/worldeditor.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
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

StepAction readWorld(const StepContext &context)
{
    WorldEdit edit;
    if (const auto reader = context.object()) {
        const bool wasGood = reader->mistakes().isEmpty();
        edit = WorldEdit::read(*reader);
        if (context.world && wasGood && reader->mistakes().isEmpty()) {
            // Later steps are read against the edited world.
            if (auto next = edited(*context.world, { edit }, context.catalogue))
                *context.world = *std::move(next);
            else
                context.step.mistake(context.step.place(context.kind.name), next.error().detail);
        }
    }
    return [edit](ScenarioRun &run) { return runWorld(&run, edit); };
}

} // namespace

StepKind world()
{
    const QStringList parts { toString(WorldPart::Organisation), toString(WorldPart::Department),
        toString(WorldPart::User), toString(WorldPart::App), toString(WorldPart::PermissionPoint) };
    return {
        .name = u"world"_s,
        .meaning = u"Changes the world while it lives."_s,
        .example = uR"({"world": {"change": "user", "id": "member", "value": {"name": "Wang Fang"}}})"_s,
        .shape =
            object({
                       { u"add"_s, Optional, oneOf(parts), u"What of the world is added."_s },
                       { u"change"_s, Optional, oneOf(parts + QStringList { toString(WorldPart::World) }),
                           u"What of the world changes."_s },
                       { u"remove"_s, Optional, oneOf(parts), u"What of the world goes."_s },
                       { u"id"_s, Optional, someText(), u"Of what changes or goes."_s },
                       { u"value"_s, Optional, anyObject(),
                           u"All of it with add; with change only what changes, and null takes away."_s },
                   })
                .with(oneGroupOf({ { u"add"_s, u"value"_s }, { u"change"_s, u"value"_s }, { u"remove"_s, u"id"_s } })),
        .read = readWorld,
    };
}

} // namespace MiniHost::Steps
