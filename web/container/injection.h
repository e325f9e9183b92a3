// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/clientidentity.h"

#include <QList>
#include <QWebEngineScript>

namespace MiniHost {

// Names that a page must not be able to guess. Random in each run, also when the run has a seed.
struct LineSecrets {
    QString line;      // the names of the private line's events begin with it
    QString frames;    // the same in sub-frames, where the page's scripts may run before the injected ones
    QString questions; // the names of questions.js's events begin with it, in all frames
    QString
        subFrameMark; // the console line that reports a sub-frame's call begins with it; known in the isolated world only

    static LineSecrets make();
    bool operator==(const LineSecrets &) const = default;
};

struct InjectionSettings {
    ClientIdentity client;
    LineSecrets secrets;
    QString containerId;  // the pc client's
    bool isTouch = false; // whether the page's device has a touch screen
    qsizetype maxArguments = 1024 * 1024;

    bool operator==(const InjectionSettings &) const = default;
};

// The scripts that simulate the client in a page, in the order of insertion: first the relay (isolated world), then the part of the page's
// world, both at document creation (docs/develop/engine.md §2). A second insertion has no effect.
QList<QWebEngineScript> injectionScripts(const InjectionSettings &settings);
// What `navigator` says of the device, and its clipboard, in all frames.
QWebEngineScript deviceScript(const InjectionSettings &settings);
// The scripts for sub-frames, which have no channel: they refuse calls, and report them in console lines that begin with the mark.
QList<QWebEngineScript> subFrameScripts(const InjectionSettings &settings);

} // namespace MiniHost
