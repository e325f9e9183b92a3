// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runOpenAuth(ScenarioRun *run, QJsonValue params, QString name)
{
    const StepResult called = co_await run->openAuth(run->values().fill(params), name);
    co_await run->settle();
    co_return called;
}

StepAction read(const StepContext &context)
{
    const QJsonValue params = context.step.value(u"openAuth"_s);
    const QString name = context.step.text(u"as"_s, Optional);
    context.expectKnownNames(context.step.place(u"openAuth"_s), params);
    if (!name.isEmpty())
        context.names += name + ".code"_L1;
    return [params, name](ScenarioRun &run) { return runOpenAuth(&run, params, name); };
}

} // namespace

// {"openAuth": {…}}: the page calls window.openAuth with these parameters, whatever they are, and does not wait. The answer
// is for "expect"; "as" gives it a name.
StepKind openauth()
{
    return { u"openAuth"_s, read };
}

} // namespace MiniHost::Steps
