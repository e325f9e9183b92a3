// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

Task<StepResult> runRevoke(ScenarioRun *run, GrantSubject subject, QList<ScopeCode> scopes)
{
    const auto revoke = [subject, scopes](
                            OpenPlatform &platform) { return platform.authorization().revoke(subject, scopes); };
    const auto revoked = co_await run->platform().run(run, revoke);
    co_await run->settle();
    if (!revoked)
        co_return stepFailed(u"the grant to be revoked"_s, revoked.error().toString(Language::English));
    if (revoked->isEmpty())
        co_return stepFailed(u"a grant to revoke"_s, u"nothing of that was granted"_s);
    co_return {};
}

StepAction read(const StepContext &context)
{
    GrantSubject subject;
    QList<ScopeCode> scopes;
    const QStringList keys { u"app"_s, u"corp"_s, u"user"_s, u"points"_s };
    if (const auto revoke = context.step.object(u"revoke"_s, Required, keys)) {
        subject = { { revoke->text(u"app"_s, Required) }, { revoke->text(u"corp"_s, Required) },
            { revoke->text(u"user"_s, Optional) } };
        if (!subject.user.isEmpty())
            context.expectUser(revoke->place(u"user"_s), subject.user.value);
        const QStringList points = revoke->words(u"points"_s, Optional);
        for (qsizetype i = 0; i < points.size(); ++i) {
            context.expectPoint(u"%1[%2]"_s.arg(revoke->place(u"points"_s)).arg(i), points[i]);
            scopes += ScopeCode { points[i] };
        }
    }
    return [subject, scopes](ScenarioRun &run) { return runRevoke(&run, subject, scopes); };
}

} // namespace

// {"revoke": {"app": "suitedemo", "corp": "dingdemo", "user": "member", "points": […]}}: as in DingTalk's settings; without
// points all of them, without a user the organisation's own grants (type 1).
StepKind revoke()
{
    return { u"revoke"_s, read };
}

} // namespace MiniHost::Steps
