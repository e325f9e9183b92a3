// SPDX-License-Identifier: MIT
// Pull to refresh, bounce and progress bar (docs/dingtalk/protocol.md §4.3).
#include "bridge/jsapi/chrome.h"
#include "bridge/jsapi/params.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

using State = ClientChrome::State;

// Each pull is sent to the page, which ends the refreshing with ui.pullToRefresh.stop.
Task<Answer> enablePull(Invocation call, Services &services)
{
    changeChrome(call, services, [](State &state) { state.pullEnabled = true; });
    recordChromeChange(call, u"pull"_s, u"enabled"_s, services);
    ClientChrome *chrome = &services.client.chrome;
    co_return watchControl(call, ClientChrome::Control::Pull, services,
        [chrome] { chrome->change([](State &state) { state.refreshing = true; }); });
}

Task<Answer> stopPull(Invocation call, Services &services)
{
    changeChrome(call, services, [](State &state) { state.refreshing = false; });
    recordChromeChange(call, u"pull"_s, u"stopped"_s, services);
    co_return Answer::ok(QJsonObject {});
}

Task<Answer> disablePull(Invocation call, Services &services)
{
    changeChrome(call, services, [](State &state) {
        state.pullEnabled = false;
        state.refreshing = false;
    });
    unwatchControl(call, ClientChrome::Control::Pull, services);
    recordChromeChange(call, u"pull"_s, u"disabled"_s, services);
    co_return Answer::ok(QJsonObject {});
}

// Each colour is a number 0xAARRGGBB, or "#RRGGBB".
void setColours(const QJsonObject &params, State &state)
{
    const QJsonValue first = listOf(params, { "colors"_L1 }).at(0);
    const auto number = static_cast<quint32>(static_cast<qint64>(first.toDouble()) & 0xffffff);
    state.progress = first.isDouble() ? u"#%1"_s.arg(number, 6, 16, QChar(u'0')) : first.toString();
}

} // namespace

JsApiFamily ui()
{
    return {
        { u"ui.pullToRefresh.enable"_s, enablePull },
        { u"ui.pullToRefresh.stop"_s, stopPull },
        { u"ui.pullToRefresh.disable"_s, disablePull },
        chromeApi(u"ui.webViewBounce.enable"_s, u"bounce"_s, changeNothing),
        chromeApi(u"ui.webViewBounce.disable"_s, u"bounce"_s, changeNothing),
        chromeApi(u"ui.progressBar.setColors"_s, u"progress"_s, setColours),
    };
}

} // namespace MiniHost::JsApiFamilies
