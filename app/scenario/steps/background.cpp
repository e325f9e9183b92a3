// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/session/clientsession.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runBackground(ScenarioRun *run, bool background)
{
    ClientSession &client = run->simulator().client();
    if (client.isInBackground() == background)
        co_return stepFailed(background ? u"an app in the foreground"_s : u"an app in the background"_s,
            background ? u"it is in the background already"_s : u"it is in the foreground"_s);
    client.setInBackground(background);
    co_await run->settle();
    co_return {};
}

StepAction read(const StepContext &context)
{
    const bool background = context.step.flag(u"background"_s, Required).value_or(true);
    return [background](ScenarioRun &run) { return runBackground(&run, background); };
}

} // namespace

// {"background": true}: the person goes to another app; false: comes back.
StepKind background()
{
    return { u"background"_s, read };
}

} // namespace MiniHost::Steps
