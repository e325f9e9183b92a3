// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/wait.h"

#include <memory>
#include <optional>
#include <QUrl>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineScript>

namespace MiniHost {

// Loads a page and waits for the end of the load: did it succeed? Nothing after the deadline.
inline std::optional<bool> loadPage(
    QWebEnginePage &page, const QUrl &url, std::chrono::milliseconds deadline = waitDeadline)
{
    std::optional<bool> loaded;
    QObject context;
    QObject::connect(&page, &QWebEnginePage::loadFinished, &context, [&loaded](bool ok) { loaded = ok; });
    page.load(url);
    waitUntil([&loaded] { return loaded.has_value(); }, deadline);
    return loaded;
}

// The value of a script in the page. Nothing after the deadline (the renderer hangs or has ended).
inline std::optional<QVariant> evaluate(QWebEnginePage &page, const QString &script,
    quint32 world = QWebEngineScript::MainWorld, std::chrono::milliseconds deadline = waitDeadline)
{
    // Shared, because the callback may be called after the deadline, or by the page's destructor.
    const auto value = std::make_shared<std::optional<QVariant>>();
    page.runJavaScript(script, world, [value](const QVariant &result) { *value = result; });
    waitUntil([&value] { return value->has_value(); }, deadline);
    return *value;
}

// Waits until a script in the page returns true. It is run again after each answer.
inline bool waitUntilTrue(QWebEnginePage &page, const QString &script, quint32 world = QWebEngineScript::MainWorld,
    std::chrono::milliseconds deadline = waitDeadline)
{
    const QDeadlineTimer timer(deadline);
    while (!timer.hasExpired()) {
        const auto value = evaluate(page, script, world, std::chrono::milliseconds(timer.remainingTime()));
        if (value && value->toBool())
            return true;
    }
    return false;
}

} // namespace MiniHost
