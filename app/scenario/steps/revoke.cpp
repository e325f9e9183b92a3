// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
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

StepAction readRevoke(const StepContext &context)
{
    GrantSubject subject;
    QList<ScopeCode> scopes;
    if (const auto revoke = context.object()) {
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

StepKind revoke()
{
    return {
        .name = u"revoke"_s,
        .meaning = u"Takes grants back, as in DingTalk's settings."_s,
        .example =
            uR"({"revoke": {"app": "suitedemo", "corp": "dingdemo", "user": "member", "points": ["Contact.User.Read"]}})"_s,
        .shape = object({
            { u"app"_s, Required, someText(), u"The app's client id."_s },
            { u"corp"_s, Required, someText(), u"The organisation's id."_s },
            { u"user"_s, Optional, text(), u"The user; without one the organisation's own grants (type 1)."_s },
            { u"points"_s, Optional, wordList(), u"Permission points; without them all."_s },
        }),
        .read = readRevoke,
    };
}

} // namespace MiniHost::Steps
