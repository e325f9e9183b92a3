// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/pagemenu.h"
#include "app/session/clientsession.h"

#include <QPointer>

namespace MiniHost {

class PageWatch;
class PageWindow;
class Theme;
class TouchFilter;

// Connects one client of the session with its frame: shows the top page of its stack, windows on pc, the chrome, the device, and errors
// of the page; forwards back and retry to the session. The frame belongs to the window and is destroyed before the session.
class ClientStage final : public QObject
{
    Q_OBJECT

public:
    ClientStage(ClientSession &session, const Theme &toolTheme, const Theme &clientTheme, const QString &appName,
        QObject *parent);
    ~ClientStage() override;

    ClientSession &session() const { return m_session; }
    ClientFrame *frame() const { return m_frame; }
    MiniAppPage &top() const;
    QList<PageWindow *> windows() const { return m_windows; }
    void retry();                                   // loads the top page again
    void setHasDevTools() { m_hasDevTools = true; } // they can show the client's first page
    void back(); // the title bar's back button, or the back key of clients that have one

Q_SIGNALS:
    void topChanged(MiniHost::MiniAppPage *top);
    void inspectRequested(); // from the page's context menu

private:
    void push(MiniAppPage *page, PageKind kind, const QString &title);
    void pop(MiniAppPage *page);
    void showTop();
    void showBelow(MiniAppPage &page);
    void showClient();
    void showDevice();
    Inspection inspection();
    void resizePage();

    ClientSession &m_session;
    const QString m_appName;
    QPointer<ClientFrame> m_frame; // also owned by its parent widget
    TouchFilter *m_touch;          // of the frame's view, which owns it
    QList<MiniAppPage *> m_plain;  // pages that fill the screen, the root first
    QList<PageWindow *> m_windows;
    QPointer<MiniAppPage> m_below; // the page in the frame's view, below any window
    PageWatch *m_watch = nullptr;
    bool m_hasClosed = false; // the app has closed itself
    bool m_hasDevTools = false;
};

} // namespace MiniHost
