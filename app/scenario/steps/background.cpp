// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/session/clientsession.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
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

StepAction readBackground(const StepContext &context)
{
    const bool background = context.step.flag(u"background"_s, Required).value_or(true);
    return [background](ScenarioRun &run) { return runBackground(&run, background); };
}

} // namespace

StepKind background()
{
    return {
        .name = u"background"_s,
        .meaning = u"The person goes to another app (true), or comes back (false): `pause` and `resume` on phones, "
                   "document.visibilityState on all."_s,
        .example = uR"({"background": true})"_s,
        .shape = flag(),
        .read = readBackground,
    };
}

} // namespace MiniHost::Steps
