// SPDX-License-Identifier: MIT
#include "app/desktop/client/pagemenu.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineHistory>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace MiniHost {
namespace {

struct PageMenu {
    Q_DECLARE_TR_FUNCTIONS(PageMenu)
};

void addAction(QMenu &menu, const QString &text, QWebEnginePage &page, QWebEnginePage::WebAction action, bool isEnabled)
{
    QAction *entry = menu.addAction(text, &page, [&page, action] { page.triggerAction(action); });
    entry->setEnabled(isEnabled);
}

void addEditing(QMenu &menu, QWebEnginePage &page, const QWebEngineContextMenuRequest &request)
{
    const auto can = request.editFlags();
    if (request.isContentEditable()) {
        addAction(
            menu, PageMenu::tr("Cu&t"), page, QWebEnginePage::Cut, can.testFlag(QWebEngineContextMenuRequest::CanCut));
        addAction(menu, PageMenu::tr("&Copy"), page, QWebEnginePage::Copy,
            can.testFlag(QWebEngineContextMenuRequest::CanCopy));
        addAction(menu, PageMenu::tr("&Paste"), page, QWebEnginePage::Paste,
            can.testFlag(QWebEngineContextMenuRequest::CanPaste));
        addAction(menu, PageMenu::tr("Select &all"), page, QWebEnginePage::SelectAll,
            can.testFlag(QWebEngineContextMenuRequest::CanSelectAll));
        menu.addSeparator();
    } else if (!request.selectedText().isEmpty()) {
        addAction(menu, PageMenu::tr("&Copy"), page, QWebEnginePage::Copy, true);
        menu.addSeparator();
    }
    if (const QUrl link = request.linkUrl(); !link.isEmpty()) {
        menu.addAction(PageMenu::tr("Copy the &link's address"), &page,
            [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
        menu.addSeparator();
    }
}

} // namespace

void installPageMenu(QWebEngineView &view, Inspection inspection)
{
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&view, &QWidget::customContextMenuRequested, &view,
        [&view, inspection = std::move(inspection)](const QPoint &at) {
            QWebEnginePage *page = view.page();
            const QWebEngineContextMenuRequest *request = view.lastContextMenuRequest();
            if (!page || !request)
                return;
            auto *menu = new QMenu(&view);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            addAction(*menu, PageMenu::tr("&Back"), *page, QWebEnginePage::Back, page->history()->canGoBack());
            addAction(*menu, PageMenu::tr("&Reload"), *page, QWebEnginePage::Reload, true);
            menu->addSeparator();
            addEditing(*menu, *page, *request);
            if (inspection.canInspect(*page)) {
                menu->addAction(PageMenu::tr("&Inspect"), page, [page, inspect = inspection.inspect] {
                    inspect();
                    page->triggerAction(QWebEnginePage::InspectElement);
                });
            }
            menu->popup(view.mapToGlobal(at)); // not exec(), whose event loop the page would wait for
        });
}

} // namespace MiniHost
