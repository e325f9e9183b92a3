// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/inspectortab.h"
#include "app/session/simulator.h"
#include "web/container/miniapppage.h"

#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost::InspectorTabs {
namespace {

QWidget *makeDevTools(const InspectorParts &parts)
{
    auto *view = new QWebEngineView;
    view->setAccessibleName(Inspector::tr("DevTools"));
    // A profile of its own: the page's may carry scripts and a header of the simulated client.
    auto *profile = new QWebEngineProfile(view);
    auto *page = new QWebEnginePage(profile, view);
    view->setPage(page);
    parts.simulator.page()->devTools().showIn(page);
    return view;
}

} // namespace

InspectorTab devtools()
{
    return {
        .id = u"devtools"_s,
        .order = 60,
        .title = Inspector::tr("DevTools"),
        .made = InspectorTab::Made::WhenShown,
        .make = makeDevTools,
    };
}

} // namespace MiniHost::InspectorTabs
