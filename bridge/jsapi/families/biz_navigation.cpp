// SPDX-License-Identifier: MIT
// Title bar, and navigation between pages (docs/dingtalk/protocol.md §4.3).
#include "bridge/jsapi/chrome.h"
#include "bridge/jsapi/pages.h"
#include "bridge/jsapi/params.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

using Control = ClientChrome::Control;

void setTitle(const QJsonObject &params, ClientChrome::State &state)
{
    state.title = textOf(params, { "title"_L1 });
    state.subTitle = textOf(params, { "subTitle"_L1 });
}

void hideBar(const QJsonObject &params, ClientChrome::State &state)
{
    state.barHidden = flagOf(params, "hidden"_L1, true);
}

// `watched`: presses are sent to the page, and the call stays open for that. Otherwise the watcher is removed and the call answered.
Answer watchIf(bool watched, const Invocation &call, Control control, Services &services)
{
    if (watched)
        return watchControl(call, control, services);
    unwatchControl(call, control, services);
    return Answer::ok(QJsonObject {});
}

BarButton buttonOf(const QJsonObject &params)
{
    BarButton button;
    button.text = textOf(params, { "text"_L1 });
    button.shown = flagOf(params, "show"_L1, true);
    return button;
}

Task<Answer> setLeft(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const bool control = flagOf(params, "control"_L1, false);
    changeChrome(call, services, [&](ClientChrome::State &state) {
        state.left = buttonOf(params);
        state.leftControlled = control;
    });
    recordChromeChange(call, u"left"_s, params, services);
    co_return watchIf(control, call, Control::Left, services);
}

Task<Answer> setRight(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const BarButton button = buttonOf(params);
    changeChrome(call, services, [&](ClientChrome::State &state) {
        state.right = button;
        state.menu.clear();
    });
    recordChromeChange(call, u"right"_s, params, services);
    co_return watchIf(button.shown && flagOf(params, "control"_L1, false), call, Control::Right, services);
}

Task<Answer> setMenu(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    QList<BarButton> items;
    const QJsonArray list = listOf(params, { "items"_L1 });
    for (const QJsonValue &each : list) {
        const QJsonObject item = each.toObject();
        BarButton button = buttonOf(item);
        button.id = textOf(item, { "id"_L1 });
        button.icon = textOf(item, { "url"_L1, "iconId"_L1 });
        button.redDot = flagOf(item, "showRedDot"_L1, false);
        button.badge = textOf(item, { "badge"_L1 });
        items += button;
    }
    changeChrome(call, services, [&](ClientChrome::State &state) {
        state.menu = items;
        state.right.reset();
    });
    recordChromeChange(call, u"menu"_s, params, services);
    co_return watchIf(!items.isEmpty(), call, Control::Menu, services);
}

Task<Answer> setIcon(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const bool shown = flagOf(params, "showIcon"_L1, true);
    changeChrome(call, services, [&](ClientChrome::State &state) {
        state.icon = shown ? textOf(params, { "iconIndex"_L1 }, u"1"_s) : QString();
    });
    recordChromeChange(call, u"icon"_s, params, services);
    co_return watchIf(
        shown && flagOf(params, "watch"_L1, call.page.client == ClientPlatform::Pc), call, Control::Icon, services);
}

Task<Answer> close(Invocation call, Services &services)
{
    co_return afterAnswering(
        call, services, [document = call.page.document](PageWindows &windows) { windows.close(document); });
}

Task<Answer> goBack(Invocation call, Services &services)
{
    co_return afterAnswering(
        call, services, [document = call.page.document](PageWindows &windows) { windows.goBack(document); });
}

// The answer to the page that opened the modal page: the member `message` (docs/dingtalk/protocol.md §3.1), or without it the whole
// argument (inferred).
Task<Answer> quit(Invocation call, Services &services)
{
    const QJsonValue message = call.params.toObject().value("message"_L1);
    const QJsonValue value = message.isUndefined() ? call.params : message;
    co_return afterAnswering(call, services,
        [document = call.page.document, value](PageWindows &windows) { windows.quit(document, value); });
}

Task<Answer> replace(Invocation call, Services &services)
{
    const Result<QUrl> url = pageUrlOf(call, services);
    if (!url)
        co_return refuse(call, url.error(), services);
    co_return afterAnswering(call, services,
        [document = call.page.document, url = *url](PageWindows &windows) { windows.replace(document, url); });
}

} // namespace

JsApiFamily biz_navigation()
{
    const QString prefix = u"biz.navigation."_s;
    return {
        chromeApi(prefix + "setTitle"_L1, u"title"_s, setTitle),
        chromeApi(prefix + "hideBar"_L1, u"bar"_s, hideBar),
        { prefix + "setLeft"_L1, setLeft },
        { prefix + "setRight"_L1, setRight },
        { prefix + "setMenu"_L1, setMenu },
        { prefix + "setIcon"_L1, setIcon },
        { prefix + "close"_L1, close },
        { prefix + "goBack"_L1, goBack },
        { prefix + "navigateBackPage"_L1, goBack },
        { prefix + "quit"_L1, quit },
        { prefix + "replace"_L1, replace },
        { prefix + "navigateToPage"_L1, openPage },
    };
}

} // namespace MiniHost::JsApiFamilies
