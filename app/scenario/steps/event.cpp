// SPDX-License-Identifier: MIT
#include "app/scenario/scenariorun.h"
#include "app/session/clientsession.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

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

StepAction read(const StepContext &context)
{
    QString name;
    QJsonValue data;
    if (context.step.value(u"event"_s).isObject()) {
        if (const auto event = context.step.object(u"event"_s, Required, { u"name"_s, u"data"_s })) {
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

// {"event": "screenshot"}, {"event": {"name": "networkEvent", "data": {…}}}: what the client tells the page on top, in the way
// of its platform. "<namespace>.<name>" is one of a JSAPI's events (docs/dingtalk/protocol.md §2.6).
StepKind event()
{
    return { u"event"_s, read };
}

} // namespace MiniHost::Steps
