// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace MiniHost {

// The names of the built-in mini-apps: "showcase", "samples/login-hang".
QStringList builtInMiniApps();
// The resource folder of one, like ":/minihost/miniapps/showcase", which is served like any folder.
QString builtInMiniAppFolder(const QString &name);

} // namespace MiniHost
