// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

class QWebEnginePage;

class QWebEngineView;

namespace MiniHost {

// Gives the view a context menu of ours instead of the engine's, which offers things that do nothing here (view the source, save the
// page). For a page of which `canInspect` is true it has the entry "Inspect", which calls `inspect` and then tells the engine which
// element that is.
struct Inspection {
    std::function<bool(const QWebEnginePage &page)> canInspect;
    std::function<void()> inspect;
};
void installPageMenu(QWebEngineView &view, Inspection inspection);

} // namespace MiniHost
