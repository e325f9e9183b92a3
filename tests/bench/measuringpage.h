// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/webwait.h"

#include <memory>
#include <QJsonObject>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace MiniHost {

// A page in a window, as people have it: Chromium treats a page that nobody sees differently.
inline std::unique_ptr<QWebEngineView> viewOf(QWebEnginePage &page)
{
    auto view = std::make_unique<QWebEngineView>();
    view->setPage(&page);
    view->resize(375, 667);
    view->show();
    return view;
}

// page/loop.js in a loaded page. `call` is JavaScript, from the number of the call to a promise; `plan` the loop's sizes.
inline QJsonObject runLoop(QWebEnginePage &page, const QString &call, const QString &plan)
{
    // Signals only: polling the page would compete with what is measured.
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
