// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/inspectortab.h"
#include "app/session/simulator.h"
#include "web/container/miniapppage.h"

#include <QVBoxLayout>
#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost::InspectorTabs {
namespace {

QWidget *makeDevTools(const InspectorParts &parts)
{
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *view = new QWebEngineView;
    view->setAccessibleName(Inspector::tr("DevTools"));
    layout->addWidget(view);
    // A profile of its own: the page's may carry scripts and a header of the simulated client. Children are destroyed in the
    // order in which they came, and a page must go before its profile.
    auto *profile = new QWebEngineProfile(holder);
    auto *page = new QWebEnginePage(profile, view);
    view->setPage(page);
    parts.simulator.page()->devTools().showIn(page);
    return holder;
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
