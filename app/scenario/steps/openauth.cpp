// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runOpenAuth(ScenarioRun *run, QJsonValue params, QString name)
{
    const StepResult called = co_await run->openAuth(run->values().fill(params), name);
    co_await run->settle();
    co_return called;
}

StepAction readOpenauth(const StepContext &context)
{
    const QJsonValue params = context.value();
    const QString name = context.step.text(u"as"_s, Optional);
    context.expectKnownNames(context.step.place(u"openAuth"_s), params);
    if (!name.isEmpty())
        context.names += name + ".code"_L1;
    return [params, name](ScenarioRun &run) { return runOpenAuth(&run, params, name); };
}

} // namespace

StepKind openauth()
{
    return {
        .name = u"openAuth"_s,
        .meaning = u"The page calls window.openAuth with these parameters, whatever they are, and does not wait; "
                   "the answer is for expect, and \"as\" names it."_s,
        .example =
            uR"({"openAuth": {"clientId": "suitedemo", "corpId": "dingdemo", "rpcScope": "Contact.User.Read", "type": 0}, "as": "first"})"_s,
        .shape = anything(),
        .read = readOpenauth,
        .hasResult = true,
    };
}

} // namespace MiniHost::Steps
