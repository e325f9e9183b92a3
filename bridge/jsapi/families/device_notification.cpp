// SPDX-License-Identifier: MIT
// Dialogs, toasts and the preloader (docs/dingtalk/protocol.md §4.3).
#include "bridge/jsapi/chrome.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/uicall.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

QString titleOf(const QJsonObject &params)
{
    return textOf(params, { "title"_L1 });
}

QString messageOf(const QJsonObject &params)
{
    return textOf(params, { "message"_L1, "content"_L1 });
}

// The texts of the cancel and the confirm button. dd.confirm on pc has a member for each; dd.confirm and dd.prompt on phones, and
// dd.device.notification.*, have a list, cancel first.
QJsonArray buttonsOf(const QJsonObject &params)
{
    const QJsonArray labels = listOf(params, { "buttonLabels"_L1 });
    if (!labels.isEmpty())
        return labels;
    return { textOf(params, { "cancelButtonText"_L1 }, u"取消"_s),
        textOf(params, { "confirmButtonText"_L1, "okButtonText"_L1 }, u"确定"_s) };
}

QJsonObject alert(const QJsonObject &params)
{
    return { { "title"_L1, titleOf(params) }, { "message"_L1, messageOf(params) },
        { "button"_L1, textOf(params, { "buttonName"_L1, "buttonText"_L1 }, u"确定"_s) } };
}

QJsonObject confirm(const QJsonObject &params)
{
    return { { "title"_L1, titleOf(params) }, { "message"_L1, messageOf(params) },
        { "buttons"_L1, buttonsOf(params) } };
}

QJsonObject prompt(const QJsonObject &params)
{
    return { { "title"_L1, titleOf(params) }, { "message"_L1, messageOf(params) },
        { "text"_L1, textOf(params, { "defaultText"_L1 }) }, { "placeholder"_L1, textOf(params, { "placeholder"_L1 }) },
        { "buttons"_L1, buttonsOf(params) } };
}

QJsonObject actionSheet(const QJsonObject &params)
{
    return { { "title"_L1, titleOf(params) },
        { "cancel"_L1, textOf(params, { "cancelButton"_L1, "cancelButtonText"_L1 }, u"取消"_s) },
        { "options"_L1, listOf(params, { "otherButtons"_L1, "items"_L1 }) } };
}

QJsonObject modal(const QJsonObject &params)
{
    QJsonArray images = listOf(params, { "banner"_L1 });
    if (const QString image = textOf(params, { "image"_L1 }); images.isEmpty() && !image.isEmpty())
        images.append(image);
    return { { "title"_L1, titleOf(params) }, { "message"_L1, messageOf(params) }, { "images"_L1, images },
        { "cells"_L1, listOf(params, { "cells"_L1 }) }, { "buttons"_L1, buttonsOf(params) } };
}

QJsonValue buttonIndex(const QJsonObject &given, const QJsonObject &)
{
    return QJsonObject { { "buttonIndex"_L1, given.value("index"_L1) } };
}

QJsonValue buttonAndText(const QJsonObject &given, const QJsonObject &)
{
    return QJsonObject { { "buttonIndex"_L1, given.value("index"_L1) }, { "value"_L1, given.value("text"_L1) } };
}

QJsonObject withIndex(int index)
{
    return { { "buttonIndex"_L1, index } };
}

Milliseconds seconds(const QJsonObject &params, QLatin1StringView name, double fallback)
{
    // An upper limit, for pages that pass milliseconds.
    constexpr double longest = 3600;
    const double value = params.value(name).toDouble(fallback);
    return Milliseconds(static_cast<qint64>(std::clamp(value, 0.0, longest) * 1000));
}

Task<Answer> showToast(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const QString icon = textOf(params, { "icon"_L1, "type"_L1 });
    Toast toast;
    toast.icon = icon == "success"_L1             ? Toast::Icon::Success
        : icon == "error"_L1 || icon == "fail"_L1 ? Toast::Icon::Error
                                                  : Toast::Icon::None;
    toast.text = textOf(params, { "text"_L1, "content"_L1 });
    toast.duration = seconds(params, "duration"_L1, 3);
    recordChromeChange(call, u"toast"_s, params, services);
    ClientChrome *chrome = &services.client.chrome;
    const Milliseconds delay = seconds(params, "delay"_L1, 0);
    if (delay == 0ms)
        chrome->toast(toast);
    else
        chrome->toastLater(toast, delay);
    co_return Answer::ok(QJsonObject {});
}

Task<Answer> hideToast(Invocation call, Services &services)
{
    services.client.chrome.hideToast();
    recordChromeChange(call, u"toast"_s, QJsonValue::Null, services);
    co_return Answer::ok(QJsonObject {});
}

void showPreloader(const QJsonObject &params, ClientChrome::State &state)
{
    state.preloader = true;
    state.preloaderText = textOf(params, { "text"_L1, "content"_L1 });
}

void hidePreloader(const QJsonObject &, ClientChrome::State &state)
{
    state.preloader = false;
    state.preloaderText.clear();
}

void vibrate(const QJsonObject &, ClientChrome::State &) { }

} // namespace

JsApiFamily device_notification()
{
    const QString prefix = u"device.notification."_s;
    return {
        uiApi({ prefix + "alert"_L1, UiKind::Alert, alert, nothing, QJsonObject {} }), // closing it is success
        uiApi({ prefix + "confirm"_L1, UiKind::Confirm, confirm, buttonIndex }),
        uiApi({ prefix + "prompt"_L1, UiKind::Prompt, prompt, buttonAndText }),
        uiApi({ prefix + "actionSheet"_L1, UiKind::ActionSheet, actionSheet, buttonIndex, withIndex(-1) }),
        uiApi({ prefix + "modal"_L1, UiKind::Modal, modal, buttonIndex }),
        uiApi({ prefix + "extendModal"_L1, UiKind::Modal, modal, buttonIndex }),
        { prefix + "toast"_L1, showToast },
        { prefix + "hideToast"_L1, hideToast },
        chromeApi(prefix + "showPreloader"_L1, u"preloader"_s, showPreloader),
        chromeApi(prefix + "hidePreloader"_L1, u"preloader"_s, hidePreloader),
        chromeApi(prefix + "vibrate"_L1, u"vibrate"_s, vibrate),
    };
}

} // namespace MiniHost::JsApiFamilies
