// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/refusal.h"

namespace MiniHost {

// Records ChromeChanged.
void recordChromeChange(const Invocation &call, const QString &what, const QJsonValue &value, Services &services);

// Changes the client's chrome (title bar, menu …) for the calling page. It is visible while that page is on top.
void changeChrome(const Invocation &call, Services &services, const std::function<void(ClientChrome::State &)> &change);

// A JSAPI that changes the chrome and answers at once with {}.
using ChromeChange = void (*)(const QJsonObject &params, ClientChrome::State &state);
JsApi chromeApi(const QString &name, const QString &what, ChromeChange change);
// For changes that have no effect here: they are only recorded.
void changeNothing(const QJsonObject &, ClientChrome::State &);

// From now on a press of the control is sent to the page's watcher of this call. The answer keeps the call open for that (Answer::watches).
// `first` is called before each send.
Answer watchControl(
    const Invocation &call, ClientChrome::Control control, Services &services, const std::function<void()> &first = {});
void unwatchControl(const Invocation &call, ClientChrome::Control control, Services &services);

} // namespace MiniHost
