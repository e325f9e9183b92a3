// SPDX-License-Identifier: MIT
#pragma once

namespace MiniHost {

// Whether a window can be shown. On Linux: DISPLAY or WAYLAND_DISPLAY is set. False when QT_QPA_PLATFORM names a Qt platform plugin
// without windows (offscreen, minimal, vnc).
bool hasDisplay();

} // namespace MiniHost
