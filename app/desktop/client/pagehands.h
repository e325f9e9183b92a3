// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>

class QWebEngineView;

namespace MiniHost {

// Synthetic mouse and key events for pages without a user. They are sent to the view's widget, so the page gets trusted events.
// The engine accepts them before the first paint because of web/container/enginesetup.cpp (only on the offscreen platform).
namespace PageHands {

void click(const QWebEngineView &view, QPointF at); // in CSS pixels of the page
void type(const QWebEngineView &view, const QString &text);
void press(const QWebEngineView &view, Qt::Key key);

} // namespace PageHands

} // namespace MiniHost
