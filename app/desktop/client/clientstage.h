// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/client/clientframe.h"
#include "app/session/clientsession.h"

#include <QPointer>

namespace MiniHost {

class PageWatch;
class PageWindow;
class Theme;

// One client of the session in its frame: shows the page on top of its stack, windows on pc, the chrome, and what went
// wrong; takes the ways back to the session. The frame is the window's, and goes before the session does.
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
    void retry(); // the page on top
    void back();  // as ‹, and on those that have one as the back key

Q_SIGNALS:
    void topChanged(MiniHost::MiniAppPage *top);

private:
    void push(MiniAppPage *page, PageKind kind, const QString &title);
    void pop(MiniAppPage *page);
    void showTop();
    void showBelow(MiniAppPage &page);
    void showClient();

    ClientSession &m_session;
    const QString m_appName;
    QPointer<ClientFrame> m_frame; // the widgets' tree owns it too
    QList<MiniAppPage *> m_plain;  // those that fill the screen, the root first
    QList<PageWindow *> m_windows;
    QPointer<MiniAppPage> m_below; // in the frame's own view
    PageWatch *m_watch = nullptr;
    bool m_hasClosed = false; // the app, itself
};

} // namespace MiniHost
