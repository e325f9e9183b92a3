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

// Loads, and waits for the end of it: did it succeed? Nothing when the deadline passed.
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

// The value of a script in the page. Nothing when the deadline passed (the renderer hangs or is gone).
inline std::optional<QVariant> evaluate(QWebEnginePage &page, const QString &script,
    quint32 world = QWebEngineScript::MainWorld, std::chrono::milliseconds deadline = waitDeadline)
{
    // Shared: the callback may come after the deadline, or from the page's destructor.
    const auto value = std::make_shared<std::optional<QVariant>>();
    page.runJavaScript(script, world, [value](const QVariant &result) { *value = result; });
    waitUntil([&value] { return value->has_value(); }, deadline);
    return *value;
}

// Until a script in the page is true. Asks again when the last question was answered.
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
