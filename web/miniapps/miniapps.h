// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace MiniHost {

QStringList builtInMiniApps();                     // their names: "showcase", "samples/login-hang"
QString builtInMiniAppFolder(const QString &name); // ":/minihost/miniapps/showcase", to be served like any folder

} // namespace MiniHost
