// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/clientidentity.h"

#include <QList>
#include <QWebEngineScript>

namespace MiniHost {

// What a page must not be able to guess, new for each run, and not of a seed that somebody chose.
struct LineSecrets {
    QString line;         // the names of the private line's events begin with it
    QString frames;       // the same in sub-frames, whose world the page may have been in before us
    QString questions;    // the names of questions.js's events begin with it, likewise in all frames
    QString subFrameMark; // a console line that tells of a sub-frame's call begins with it; in the isolated world alone

    static LineSecrets make();
    bool operator==(const LineSecrets &) const = default;
};

struct InjectionSettings {
    ClientIdentity client;
    LineSecrets secrets;
    QString containerId; // the pc client's
    qsizetype maxArguments = 1024 * 1024;

    bool operator==(const InjectionSettings &) const = default;
};

// The scripts that make a page believe it runs in the client, in the order they must be inserted: the relay
// (isolated world) first, then the page's own part, both at document creation (docs/develop/engine.md §2). Inserted twice, the
// second time does nothing.
QList<QWebEngineScript> injectionScripts(const InjectionSettings &settings);
// They answer calls from sub-frames, which have no channel, and tell of them on the console, in lines that begin with the mark.
QList<QWebEngineScript> subFrameScripts(const InjectionSettings &settings);

} // namespace MiniHost
