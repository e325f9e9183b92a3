// SPDX-License-Identifier: MIT
#include "bridge/jsapi/chrome.h"

#include "bridge/core/events/client.h"
#include "bridge/jsapi/pagewindows.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

ClientChrome::Kept *coveredChrome(const Invocation &call, Services &services)
{
    return services.client.windows ? services.client.windows->coveredChrome(call.page.document) : nullptr;
}

void watch(const Invocation &call, ClientChrome::Control control, ClientChrome::Watcher watcher, Services &services)
{
    if (ClientChrome::Kept *covered = coveredChrome(call, services))
        covered->watchers.insert(static_cast<int>(control), std::move(watcher));
    else
        services.client.chrome.watch(control, std::move(watcher));
}

Task<Answer> run(Invocation call, QString what, ChromeChange change, Services &services)
{
    const QJsonObject params = call.params.toObject();
    changeChrome(call, services, [&](ClientChrome::State &state) { change(params, state); });
    recordChromeChange(call, what, params, services);
    co_return Answer::ok(QJsonObject {});
}

} // namespace

void recordChromeChange(const Invocation &call, const QString &what, const QJsonValue &value, Services &services)
{
    services.journal.record(call.call, Events::ChromeChanged { .what = what, .value = value });
}

void changeChrome(const Invocation &call, Services &services, const std::function<void(ClientChrome::State &)> &change)
{
    if (ClientChrome::Kept *covered = coveredChrome(call, services)) {
        change(covered->state);
        ClientChrome::keepWithinBudget(covered->state);
    } else {
        services.client.chrome.change(change);
    }
}

JsApi chromeApi(const QString &name, const QString &what, ChromeChange change)
{
    return { name,
        [what, change](Invocation call, Services &services) { return run(std::move(call), what, change, services); } };
}

void changeNothing(const QJsonObject &, ClientChrome::State &) { }

Answer watchControl(
    const Invocation &call, ClientChrome::Control control, Services &services, const std::function<void()> &first)
{
    watch(
        call, control,
        [first, sendToWatcher = call.sendToWatcher](const QJsonObject &detail) {
            if (first)
                first();
            sendToWatcher(detail);
        },
        services);
    Answer answer = Answer::ok(QJsonObject {});
    answer.watches = true;
    return answer;
}

void unwatchControl(const Invocation &call, ClientChrome::Control control, Services &services)
{
    watch(call, control, nullptr, services);
}

} // namespace MiniHost
