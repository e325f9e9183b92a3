// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/session/clientsession.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
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

StepAction readPress(const StepContext &context)
{
    QString name;
    QString item;
    if (context.value().isObject()) {
        if (const auto press = context.object()) {
            name = press->choice(u"control"_s, Required, context.shapeOf(u"control"_s).words());
            item = press->text(u"id"_s, Optional);
        }
    } else {
        name = context.word();
    }
    if (name.isEmpty())
        return {};
    return [control = fromWord<Control>(name), item](ScenarioRun &run) { return runPress(&run, control, item); };
}

} // namespace

StepKind press()
{
    const Shape control = oneOf(controlNames());
    const Shape more = object({
        { u"control"_s, Required, control, u"What is pressed."_s },
        { u"id"_s, Optional, someText(), u"Which item of a menu."_s },
    });
    return {
        .name = u"press"_s,
        .meaning = u"What is round the page, as a person presses it; \"back\" is the client's way back, \"pull\" "
                   "pulls to refresh. Waits until the page watches the control."_s,
        .example = uR"({"press": {"control": "menu", "id": "edit"}})"_s,
        .shape = either({ control, more }),
        .read = readPress,
    };
}

} // namespace MiniHost::Steps
