// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/session/clientsession.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;
using Control = ClientChrome::Control;

QStringList controlNames()
{
    return allWords<Control>() + QStringList { u"back"_s };
}

// Without a control: the way back.
Task<StepResult> runPress(ScenarioRun *run, std::optional<Control> control, QString item)
{
    ClientSession &client = run->simulator().client();
    if (control) {
        ClientChrome *chrome = &client.host().chrome;
        const bool isWatched =
            co_await run->waits().until([chrome, control] { return chrome->isWatched(*control); }, run->patience());
        if (!isWatched)
            co_return stepFailed(u"a page that watches %1"_s.arg(toString(*control)), u"no page does"_s);
        const QJsonObject detail = item.isEmpty() ? QJsonObject {} : QJsonObject { { "id"_L1, item } };
        chrome->press(*control, detail);
    } else {
        client.back();
    }
    co_await run->settle();
    co_return {};
}

StepAction read(const StepContext &context)
{
    QString name;
    QString item;
    if (context.step.value(u"press"_s).isObject()) {
        if (const auto press = context.step.object(u"press"_s, Required, { u"control"_s, u"id"_s })) {
            name = press->choice(u"control"_s, Required, controlNames());
            item = press->text(u"id"_s, Optional);
        }
    } else {
        name = context.step.choice(u"press"_s, Required, controlNames());
    }
    if (name.isEmpty())
        return {};
    return [control = fromWord<Control>(name), item](ScenarioRun &run) { return runPress(&run, control, item); };
}

} // namespace

// {"press": "right"}, {"press": {"control": "menu", "id": "edit"}}: what is round the page, as a person presses it; "back" is
// the way back of the client, "pull" pulls to refresh. Waits until the page watches it.
StepKind press()
{
    return { u"press"_s, read };
}

} // namespace MiniHost::Steps
