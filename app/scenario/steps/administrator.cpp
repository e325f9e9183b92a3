// SPDX-License-Identifier: MIT
#include "app/scenario/matching.h"
#include "app/scenario/scenariorun.h"
#include "app/session/stage.h"
#include "bridge/core/errors/consent.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

#include <QImage>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

struct AdministratorPlan {
    QString answer; // of the member: "send", "refuse", "close"; of an administrator: "allow", "refuse"
    QString who;
    bool decides = false;
};

Task<StepResult> runChoice(ScenarioRun *run, AdministratorPlan plan)
{
    ScriptedPresenter &presenter = run->presenter();
    const bool asked = co_await run->waits().until([&presenter] { return presenter.administrator(); }, run->patience());
    if (!asked)
        co_return stepFailed(u"the panel to choose an administrator"_s, u"nobody is asked"_s);
    QStringList offered;
    for (const Administrator &each : presenter.administrator()->needed.administrators)
        offered += each.id.value;
    const QString chosen = plan.who.isEmpty() ? offered.value(0) : plan.who;
    if (plan.answer == "send"_L1 && !offered.contains(chosen))
        co_return stepFailed(u"%1 among the administrators"_s.arg(chosen), offered.join(u", "_s));
    presenter.answer(plan.answer == "send"_L1 ? ConsentAnswer::Allow
            : plan.answer == "close"_L1       ? ConsentAnswer::Close
                                              : ConsentAnswer::Refuse,
        UserId { chosen });
    co_await run->settle();
    co_return {};
}

Task<StepResult> runDecision(ScenarioRun *run, AdministratorPlan plan)
{
    const AdminDecision decision = *fromWord<AdminDecision>(plan.answer);
    const auto decide = [decision, by = UserId { plan.who }](OpenPlatform &platform) -> Result<PendingRequest> {
        const auto pending = platform.adminRequests().pending();
        if (!pending)
            return fail(pending.error());
        if (pending->isEmpty())
            return fail(Errors::RequestUnknown, QStringLiteral("the inbox is empty"));
        const PendingRequest &oldest = pending->first();
        return platform.adminRequests().decide(oldest.id, by.isEmpty() ? oldest.administrator.id : by, decision);
    };
    const auto decided = co_await run->platform().run(run, decide);
    co_await run->settle();
    if (!decided)
        co_return stepFailed(u"a request in the inbox to be answered"_s, decided.error().toString(Language::English));
    co_return {};
}

StepAction readAdministrator(const StepContext &context)
{
    AdministratorPlan plan;
    const auto administrator = context.object();
    if (!administrator)
        return {};
    plan.decides = administrator->has(u"decide"_s);
    const QString whoKey = plan.decides ? u"as"_s : u"choose"_s;
    const QString answerKey = plan.decides ? u"decide"_s : u"answer"_s;
    plan.answer = administrator->choice(answerKey, Required, context.shapeOf(answerKey).words());
    for (const QString &other : plan.decides ? QStringList { u"answer"_s, u"choose"_s } : QStringList { u"as"_s }) {
        if (administrator->has(other))
            administrator->mistake(administrator->place(other),
                plan.decides ? u"does not go with \"decide\""_s : u"goes with \"decide\""_s);
    }
    plan.who = administrator->text(whoKey, Optional);
    if (!plan.who.isEmpty())
        context.expectUser(administrator->place(whoKey), plan.who);
    return [plan](ScenarioRun &run) { return plan.decides ? runDecision(&run, plan) : runChoice(&run, plan); };
}

} // namespace

StepKind administrator()
{
    const Shape panel = object({
        { u"answer"_s, Required, oneOf({ u"send"_s, u"refuse"_s, u"close"_s }),
            u"What the member does in the panel."_s },
        { u"choose"_s, Optional, text(), u"The administrator; without it the first of the panel."_s },
    });
    const Shape inbox = object({
        { u"decide"_s, Required, oneOf(allWords<AdminDecision>()), u"How the request is answered."_s },
        { u"as"_s, Optional, text(), u"The administrator who answers; without it whom the request went to."_s },
    });
    return {
        .name = u"administrator"_s,
        .meaning = u"The panel in which a member chooses an administrator, or the inbox of an administrator, whose "
                   "oldest request is answered."_s,
        .example = uR"({"administrator": {"answer": "send", "choose": "admin"}})"_s,
        .shape = either({ panel, inbox }),
        .read = readAdministrator,
    };
}

} // namespace MiniHost::Steps
