// SPDX-License-Identifier: MIT
#include "bridge/jsapi/chrome.h"

#include "bridge/jsapi/params.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Task<Answer> run(Invocation call, QString what, ChromeChange change, Services &services)
{
    const QJsonObject params = call.params.toObject();
    services.client.chrome.change([&](ClientChrome::State &state) { change(params, state); });
    tellChrome(call, what, params, services);
    co_return Answer::ok(QJsonObject {});
}

} // namespace

void tellChrome(const Invocation &call, const QString &what, const QJsonValue &value, Services &services)
{
    services.journal.record(
        EventKind::ChromeChanged, call.call, { { "what"_L1, what }, { "value"_L1, forJournal(value) } });
}

JsApi chromeApi(const QString &name, const QString &what, ChromeChange change)
{
    return { name,
        [what, change](Invocation call, Services &services) { return run(std::move(call), what, change, services); } };
}

Answer watchControl(const Invocation &call, ClientChrome::Control control, Services &services)
{
    services.client.chrome.watch(control, [notify = call.notify](const QJsonObject &detail) { notify(detail); });
    Answer answer = Answer::ok(QJsonObject {});
    answer.watches = true;
    return answer;
}

void unwatchControl(ClientChrome::Control control, Services &services)
{
    services.client.chrome.watch(control, nullptr);
}

} // namespace MiniHost
