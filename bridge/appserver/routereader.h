// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/route.h"

namespace MiniHost {

QStringList routeKeys();
// One of miniapp.json's routes; mistakes go to the reader's list.
Route readRoute(const JsonReader &reader, const QString &folder);
// What it listens to, as a text: two of the same, and the second is never reached.
QString routeEar(const Route &route);

} // namespace MiniHost
