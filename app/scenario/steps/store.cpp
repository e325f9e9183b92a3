// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runStore(ScenarioRun *run, bool writable)
{
    const auto set = [writable](OpenPlatform &platform) { return platform.setStoreWritable(writable); };
    const Result<void> done = co_await run->platform().run(run, set);
    co_await run->settle();
    if (!done)
        co_return stepFailed(u"the store to be switched"_s, done.error().toString(Language::English));
    co_return {};
}

StepAction read(const StepContext &context)
{
    bool writable = true;
    if (const auto store = context.step.object(u"store"_s, Required, { u"writable"_s }))
        writable = store->flag(u"writable"_s, Required).value_or(true);
    return [writable](ScenarioRun &run) { return runStore(&run, writable); };
}

} // namespace

// {"store": {"writable": false}}: from now on the store refuses to write, as a full disk does.
StepKind store()
{
    return { u"store"_s, read };
}

} // namespace MiniHost::Steps
