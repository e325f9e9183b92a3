// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QString>
#include <QVariant>

class QWebEnginePage;

namespace MiniHost {

// The script context in which a script runs. All worlds of a document share its DOM; each has its own globals, prototypes and functions.
enum class ScriptWorld {
    // The world of the page's own scripts. They may have replaced every function here, and see all changes.
    Page,
    // For web/inject/relay.js. The only world with the channel; pages can neither see nor change anything in it.
    Relay,
    // For the window: reads pictures of a page, and whether it is painted.
    Window,
    // For scenarios and the explorer: finds and reads elements, independent of what the page changed in its own world.
    Driver,
};

// The engine's number of a world. No other place knows these numbers.
quint32 engineWorld(ScriptWorld world);

// Runs a script in the page's main frame. `then` gets the value of its last expression, converted as by JSON; it is not called when the page
// has no process.
void runScript(QWebEnginePage &page, ScriptWorld world, const QString &script,
    const std::function<void(const QVariant &)> &then = {});

} // namespace MiniHost
