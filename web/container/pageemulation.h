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
    int downKbps = 0; // 0: unlimited
    int upKbps = 0;

    bool operator==(const NetworkSpeed &) const = default;
};

// The device that the engine emulates for a page (measured in docs/develop/engine.md §6). The defaults are the engine's own values.
struct Emulation {
    QSize viewport;        // CSS pixels; empty: the widget's size
    QSize screen;          // of the device; empty: the viewport's
    double pixelRatio = 0; // 0: the display's
    double scale = 1;      // of the picture: makes the whole device visible in a smaller widget
    bool mobile = false;   // viewport meta, overlay scroll bars
    bool touch = false;    // the page sees a touch screen
    std::optional<bool> dark;
    std::optional<Place> place; // nullopt: geolocation is unavailable
    NetworkSpeed network;
    double fontScale = 1; // of relative sizes (rem, em, %); inferred: how a client scales fixed ones is not published
    QString locale;       // "zh-CN"; empty: the program's
    QString timezone;     // "Asia/Shanghai"; empty: the machine's
};

// Applies `wanted` to the page. Settings that have the engine's own value are not sent.
void emulate(DevToolsLink &page, const Emulation &wanted);

} // namespace MiniHost
