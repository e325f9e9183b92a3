// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
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

StepAction readStore(const StepContext &context)
{
    bool writable = true;
    if (const auto store = context.object())
        writable = store->flag(u"writable"_s, Required).value_or(true);
    return [writable](ScenarioRun &run) { return runStore(&run, writable); };
}

} // namespace

StepKind store()
{
    return {
        .name = u"store"_s,
        .meaning = u"Makes the store refuse to write from now on, as a full disk does, or write again."_s,
        .example = uR"({"store": {"writable": false}})"_s,
        .shape = object({ { u"writable"_s, Required, flag(), u"Whether it writes."_s } }),
        .read = readStore,
    };
}

} // namespace MiniHost::Steps
