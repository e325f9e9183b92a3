// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runSignIn(ScenarioRun *run, QString user)
{
    run->simulator().signIn(UserId { user });
    co_return {};
}

StepAction read(const StepContext &context)
{
    QString user;
    if (!context.step.value(u"signIn"_s).isNull()) {
        user = context.step.text(u"signIn"_s, Required);
        if (!user.isEmpty())
            context.expectUser(context.step.place(u"signIn"_s), user);
    }
    return [user](ScenarioRun &run) { return runSignIn(&run, user); };
}

} // namespace

// {"signIn": "admin"}: the next call is that user's; null: nobody is signed in.
StepKind signin()
{
    return { u"signIn"_s, read };
}

} // namespace MiniHost::Steps
