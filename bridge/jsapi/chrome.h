// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/refusal.h"

namespace MiniHost {

// Something round the page changes; the journal says what.
void tellChrome(const Invocation &call, const QString &what, const QJsonValue &value, Services &services);

// A JSAPI that changes the client round the page and answers at once with nothing.
using ChromeChange = void (*)(const QJsonObject &params, ClientChrome::State &state);
JsApi chromeApi(const QString &name, const QString &what, ChromeChange change);

// From now on pressing the control tells the page's watcher of this call; the answer leaves the call open for it.
Answer watchControl(const Invocation &call, ClientChrome::Control control, Services &services);
void unwatchControl(ClientChrome::Control control, Services &services);

} // namespace MiniHost
