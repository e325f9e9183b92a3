// SPDX-License-Identifier: MIT
#include "app/cli/display.h"

#include <QByteArrayList>

namespace MiniHost {

bool hasDisplay()
{
    // "offscreen:enable_fonts=…": after the colon are the plugin's parameters.
    const QByteArray plugin = qgetenv("QT_QPA_PLATFORM").split(':').first();
    if (QByteArrayList({ "offscreen", "minimal", "vnc" }).contains(plugin))
        return false;
#if defined(Q_OS_MACOS) || defined(Q_OS_WIN)
    return true;
#else
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#endif
}

} // namespace MiniHost
