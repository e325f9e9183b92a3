// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/clientidentity.h"

#include <QList>
#include <QWebEngineScript>

namespace MiniHost {

inline constexpr auto subFrameMark = "[minihost:subframe] "; // how subframe.js tells of a call, on the console

struct InjectionSettings {
    ClientIdentity client;
    QString handover;    // the name of the event that hands the private line over; new for each run
    QString containerId; // the pc client's
    qsizetype maxArguments = 1024 * 1024;

    bool operator==(const InjectionSettings &) const = default;
};

// The scripts that make a page believe it runs in the client, in the order they must be inserted: the relay
// (isolated world) first, then the page's own part, both at document creation (qt-webengine.md §2). Inserted twice, the
// second time does nothing.
QList<QWebEngineScript> injectionScripts(const InjectionSettings &settings);
// Answers calls from sub-frames, which have no channel.
QWebEngineScript subFrameScript(const InjectionSettings &settings);

} // namespace MiniHost
