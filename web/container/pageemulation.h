// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientenvironment.h"

#include <optional>
#include <QSize>
#include <QString>

namespace MiniHost {

class DevToolsLink;

struct NetworkSpeed {
    bool offline = false;
    int latencyMs = 0;
    int downKbps = 0; // 0: as fast as it goes
    int upKbps = 0;

    bool operator==(const NetworkSpeed &) const = default;
};

// What the engine makes a page see of the device and its surroundings (measured in docs/develop/engine.md §6). Defaults are the
// engine's own.
struct Emulation {
    QSize viewport;        // CSS pixels; empty: what the widget has
    QSize screen;          // of the device; empty: the viewport's
    double pixelRatio = 0; // 0: the display's
    double scale = 1;      // of the picture: a widget that is too small for the device shows all of it, smaller
    bool mobile = false;   // viewport meta, overlay scroll bars
    bool touch = false;    // the page believes in a touch screen
    std::optional<bool> dark;
    std::optional<Place> place; // without one nobody knows where the device is
    NetworkSpeed network;
    double fontScale = 1; // of relative sizes (rem, em, %); inferred: how a client scales fixed ones is not published
    QString locale;       // "zh-CN"; empty: the program's
    QString timezone;     // "Asia/Shanghai"; empty: the machine's
};

// Brings the page there from wherever it was. What is still the engine's own costs nothing.
void emulate(DevToolsLink &page, const Emulation &wanted);

} // namespace MiniHost
