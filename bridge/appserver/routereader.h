// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/route.h"

namespace MiniHost {

QStringList routeKeys();
// Reads a route of miniapp.json. Mistakes are added to the reader's list.
Route readRoute(const JsonReader &reader, const QString &folder);
// Method, path and query as a text. A second route with the same text is never reached, which is a mistake.
QString routeKey(const Route &route);

} // namespace MiniHost
