// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/session/clientsession.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

Task<StepResult> runEvent(ScenarioRun *run, QString name, QJsonValue data)
{
    ClientSession &client = run->simulator().client();
    if (client.pages().top().document().isEmpty())
        co_return stepFailed(u"a page that hears \"%1\""_s.arg(name), u"no page is open"_s);
    client.host().emitEvent(name, data);
    co_await run->settle();
    co_return {};
}

StepAction readEvent(const StepContext &context)
{
    QString name;
    QJsonValue data;
    if (context.value().isObject()) {
        if (const auto event = context.object()) {
            name = event->text(u"name"_s, Required);
            data = event->value(u"data"_s);
        }
    } else {
        name = context.step.text(u"event"_s, Required);
    }
    if (data.isUndefined())
        data = QJsonValue::Null;
    return [name, data](ScenarioRun &run) { return runEvent(&run, name, data); };
}

} // namespace

StepKind event()
{
    const Shape more = object({
        { u"name"_s, Required, someText(), u"The event's name."_s },
        { u"data"_s, Optional, anything(), u"Any JSON value; without it, null."_s },
    });
    return {
        .name = u"event"_s,
        .meaning = u"What the client tells the page on top, in its platform's own way: \"screenshot\", or "
                   "\"<namespace>.<name>\" of a JSAPI's event."_s,
        .example = uR"({"event": {"name": "networkEvent", "data": {"networkType": "none"}}})"_s,
        .shape = either({ someText(), more }),
        .read = readEvent,
    };
}

} // namespace MiniHost::Steps
