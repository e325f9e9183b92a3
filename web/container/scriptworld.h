// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QString>
#include <QVariant>

class QWebEnginePage;

namespace MiniHost {

// The script context of a document in which a script runs. All of them see the same document, and each has globals, prototypes and
// functions of its own.
enum class ScriptWorld {
    // The page's own scripts. They may have replaced whatever a script finds here, and see what it leaves.
    Page,
    // The container's: the channel is here alone (web/inject/relay.js). No page can see or change anything in it.
    Relay,
    // The window's: what it reads of a page for a person, pictures and whether they are painted.
    Window,
    // Scenarios and the explorer: they find, touch and read elements, whatever the page has made of its own world.
    Driver,
};

// The engine's number of a world. No other place knows these numbers.
quint32 engineWorld(ScriptWorld world);

// Runs a script in the page's main frame. `then` gets the value of its last expression, as JSON could tell it; never, where it has
// no process.
void runScript(QWebEnginePage &page, ScriptWorld world, const QString &script,
    const std::function<void(const QVariant &)> &then = {});

} // namespace MiniHost
