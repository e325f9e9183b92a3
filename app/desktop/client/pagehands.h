// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>

class QWebEngineView;

namespace MiniHost {

// Mouse and keys for a page that nobody sits before: the events take the way of a real hand, through the view's widget,
// so the page sees trusted ones. That they count before the page's first picture is the engine's set-up
// (web/container/enginesetup.cpp: only where there is no screen).
namespace PageHands {

void click(const QWebEngineView &view, QPointF at); // in the page's own (CSS) coordinates
void type(const QWebEngineView &view, const QString &text);
void press(const QWebEngineView &view, Qt::Key key);

} // namespace PageHands

} // namespace MiniHost
