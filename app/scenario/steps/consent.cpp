// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"

#include "app/scenario/matching.h"
#include "app/session/stage.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "web/container/scripttext.h"

#include <QImage>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

struct ConsentPlan {
    QString answer;
    QJsonObject shown; // what the prompt must show
    QString screenshot;
};

// What the panel shows, for "shows".
QJsonObject toJson(const ConsentPrompt &prompt, Language language)
{
    const ConsentRequest &consent = prompt.consent;
    QJsonArray points;
    QJsonArray texts;
    QJsonArray sensitive;
    for (const PermissionPoint &point : consent.points) {
        points.append(point.code.value);
        texts.append(point.consentText.in(language));
        if (point.sensitive)
            sensitive.append(point.code.value);
    }
    return { { "app"_L1, consent.request.clientId.value }, { "appName"_L1, consent.appName },
        { "vendor"_L1, consent.vendorName }, { "user"_L1, consent.user.value }, { "userName"_L1, consent.userName },
        { "organisation"_L1, consent.request.corpId.value }, { "organisationName"_L1, consent.corpName },
        { "points"_L1, points }, { "texts"_L1, texts }, { "sensitive"_L1, sensitive } };
}

Shape shownShape()
{
    return object({
        { u"app"_s, Optional, anything(), u"The app's client id."_s },
        { u"appName"_s, Optional, anything(), u"The app's name."_s },
        { u"vendor"_s, Optional, anything(), u"Who made the app."_s },
        { u"user"_s, Optional, anything(), u"The user's id."_s },
        { u"userName"_s, Optional, anything(), u"The user's name."_s },
        { u"organisation"_s, Optional, anything(), u"The organisation's corpId."_s },
        { u"organisationName"_s, Optional, anything(), u"The organisation's name."_s },
        { u"points"_s, Optional, anything(), u"The permission points, in their order."_s },
        { u"texts"_s, Optional, anything(), u"What the prompt says of each permission point."_s },
        { u"sensitive"_s, Optional, anything(), u"Those of the permission points that are sensitive."_s },
    });
}

Task<StepResult> leave(ScenarioRun *run)
{
    const QString leaves = scriptText(u":/minihost/scenario/scripts/leave.js"_s);
    const auto gone = co_await run->page().evaluate(leaves, ScriptWorld::Page);
    const bool withdrawn = co_await run->waits().until([run] { return !run->presenter().consent(); }, run->patience());
    if (!gone || !withdrawn)
        co_return stepFailed(u"the prompt to be withdrawn as the page leaves"_s, u"it is still open"_s);
    co_return {};
}

Task<StepResult> runConsent(ScenarioRun *run, ConsentPlan plan)
{
    ScriptedPresenter &presenter = run->presenter();
    const bool asked = co_await run->waits().until([&presenter] { return presenter.consent(); }, run->patience());
    if (!asked)
        co_return stepFailed(u"a consent prompt"_s, u"nobody is asked"_s);
    const ConsentPrompt prompt = *presenter.consent();
    if (const auto wrong = mismatch(
            run->values().fill(plan.shown), toJson(prompt, run->scenario().language), Matching::Subset, u"shows"_s))
        co_return stepFailed(u"a prompt that shows %1"_s.arg(toText(plan.shown)), *wrong);
    if (!plan.screenshot.isEmpty()) {
        const QImage picture = run->stage().grabConsent(prompt, run->scenario().language);
        if (auto kept = run->keepPicture(plan.screenshot, picture); !kept)
            co_return kept;
    }
    StepResult done;
    if (const auto answer = fromWord<ConsentAnswer>(plan.answer))
        presenter.answer(*answer);
    else if (plan.answer == "leave"_L1)
        done = co_await leave(run);
    co_await run->settle(); // "never": the prompt stays open
    co_return done;
}

StepAction readConsent(const StepContext &context)
{
    ConsentPlan plan;
    if (!context.value().isObject()) {
        plan.answer = context.word();
    } else {
        const auto consent = context.object();
        plan.answer = consent->choice(u"answer"_s, Required, context.shapeOf(u"answer"_s).words());
        plan.screenshot = consent->text(u"screenshot"_s, Optional);
        if (const auto shows = consent->object(u"shows"_s, Optional, context.shapeOf(u"shows"_s).keyNames())) {
            plan.shown = shows->object();
            checkMatchers(*shows, shows->path(), plan.shown);
            if (shows->value(u"user"_s).isString())
                context.expectUser(shows->place(u"user"_s), shows->value(u"user"_s).toString());
            const QJsonArray points = shows->value(u"points"_s).toArray();
            for (qsizetype i = 0; i < points.size(); ++i)
                context.expectPoint(u"%1[%2]"_s.arg(shows->place(u"points"_s)).arg(i), points[i].toString());
        }
    }
    return [plan](ScenarioRun &run) { return runConsent(&run, plan); };
}

} // namespace

StepKind consent()
{
    const Shape answer = oneOf({ u"allow"_s, u"refuse"_s, u"close"_s, u"leave"_s, u"never"_s });
    const Shape more = object({
        { u"answer"_s, Required, answer, u"How the prompt is answered."_s },
        { u"shows"_s, Optional, shownShape(), u"What the prompt must show; it may show more."_s },
        { u"screenshot"_s, Optional, text(), u"The name of a picture of the prompt, kept with --journal."_s },
    });
    return {
        .name = u"consent"_s,
        .meaning = u"Waits for the consent prompt and answers it; \"leave\": the page goes while the prompt is "
                   "open; \"never\": the prompt stays open."_s,
        .example =
            uR"({"consent": {"answer": "allow", "shows": {"points": ["Contact.User.Read"], "user": "member"}, "screenshot": "consent"}})"_s,
        .shape = either({ answer, more }),
        .read = readConsent,
    };
}

} // namespace MiniHost::Steps
