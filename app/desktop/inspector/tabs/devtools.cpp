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
    // A separate profile, since the page's has injected scripts and headers of the simulated client. Its parent is `holder`, whose
    // children are destroyed in the order of their creation: the view with its page before the profile, as the engine requires.
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
