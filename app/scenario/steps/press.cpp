// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/session/clientsession.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;
using Control = ClientChrome::Control;

struct Named {
    QString name;
    std::optional<Control> control; // none: the way back
};

const QList<Named> &controls()
{
    static const QList<Named> all { { u"left"_s, Control::Left }, { u"right"_s, Control::Right },
        { u"menu"_s, Control::Menu }, { u"icon"_s, Control::Icon }, { u"title"_s, Control::Title },
        { u"pull"_s, Control::Pull }, { u"back"_s, std::nullopt } };
    return all;
}

QStringList controlNames()
{
    QStringList names;
    for (const Named &each : controls())
        names += each.name;
    return names;
}

Task<StepResult> runPress(ScenarioRun *run, Named pressed, QString item)
{
    ClientSession &client = run->simulator().client();
    if (pressed.control) {
        ClientChrome *chrome = &client.host().chrome;
        const bool isWatched = co_await run->waits().until(
            [chrome, pressed] { return chrome->isWatched(*pressed.control); }, run->patience());
        if (!isWatched)
            co_return stepFailed(u"a page that watches %1"_s.arg(pressed.name), u"no page does"_s);
        const QJsonObject detail = item.isEmpty() ? QJsonObject {} : QJsonObject { { "id"_L1, item } };
        chrome->press(*pressed.control, detail);
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
    const auto found =
        std::find_if(controls().begin(), controls().end(), [&](const Named &each) { return each.name == name; });
    if (found == controls().end())
        return {};
    return [pressed = *found, item](ScenarioRun &run) { return runPress(&run, pressed, item); };
}

} // namespace

// {"press": "right"}, {"press": {"control": "menu", "id": "edit"}}: what is round the page, as a person presses it; "back" is
// the way back of the client, "pull" pulls to refresh. Waits until the page watches it.
StepKind press()
{
    return { u"press"_s, read };
}

} // namespace MiniHost::Steps
