// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/webwait.h"

#include <memory>
#include <QJsonObject>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace MiniHost {

// A page in a shown window: Chromium throttles a page that is not visible.
inline std::unique_ptr<QWebEngineView> viewOf(QWebEnginePage &page)
{
    auto view = std::make_unique<QWebEngineView>();
    view->setPage(&page);
    view->resize(375, 667);
    view->show();
    return view;
}

// Runs page/loop.js in a loaded page. `call` is JavaScript, a function from the call's number to a promise; `plan` has
// the loop's sizes.
inline QJsonObject runLoop(QWebEnginePage &page, const QString &call, const QString &plan)
{
    // Waits for a signal: polling the page would slow down what is measured.
    QEventLoop loop;
    QObject::connect(&page, &QWebEnginePage::titleChanged, &loop, [&loop](const QString &title) {
        if (title == QLatin1StringView("done"))
            loop.quit();
    });
    page.runJavaScript(QStringLiteral("document.title = 'running'; run(%1, %2)").arg(call, plan));
    loop.exec();
    return evaluate(page, QStringLiteral("outcome")).value_or(QVariant()).toJsonObject();
}

} // namespace MiniHost
