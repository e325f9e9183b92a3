// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/refusal.h"

namespace MiniHost {

// Something round the page changes; the journal says what.
void tellChrome(const Invocation &call, const QString &what, const QJsonValue &value, Services &services);

// What the calling page makes of the client. It shows while the page is on top, and again when it is.
void changeChrome(const Invocation &call, Services &services, const std::function<void(ClientChrome::State &)> &change);

// A JSAPI that changes the client round the page and answers at once with nothing.
using ChromeChange = void (*)(const QJsonObject &params, ClientChrome::State &state);
JsApi chromeApi(const QString &name, const QString &what, ChromeChange change);
void changeNothing(
    const QJsonObject &, ClientChrome::State &); // what this host has not: the journal says what was wished

// From now on pressing the control tells the page's watcher of this call; the answer leaves the call open for it.
// `first` happens before the page hears of it.
Answer watchControl(
    const Invocation &call, ClientChrome::Control control, Services &services, const std::function<void()> &first = {});
void unwatchControl(const Invocation &call, ClientChrome::Control control, Services &services);

} // namespace MiniHost
