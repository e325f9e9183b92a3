// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/pagestack.h"

#include <QWidget>

class QToolButton;
class QWebEngineView;

namespace MiniHost {

class ElidedLabel;
class PageTrouble;
class PageWatch;
class Theme;

// A page that a page has opened on pc: a centred window (docs/dingtalk/protocol.md §3.1) or a panel at the right. The widget covers
// the client's screen, so that the page below gets no clicks.
class PageWindow final : public QWidget
{
    Q_OBJECT

public:
    PageWindow(MiniAppPage &page, PageKind kind, const QString &title, const QString &size, const Theme &clientTheme,
        QWidget *screen);

    MiniAppPage *page() const { return m_page; }
    QWebEngineView *view() const { return m_view; }
    PageWatch *watch() const { return m_watch; }
    QToolButton *closeButton() const { return m_close; }
    QString title() const;
    QRect windowRect() const { return m_window; } // title bar and page

Q_SIGNALS:
    void closeRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateColours();

    const Theme &m_theme;
    MiniAppPage *m_page;
    const PageKind m_kind;
    const QSize m_wanted;
    QRect m_window;
    ElidedLabel *m_title;
    QToolButton *m_close;
    QWebEngineView *m_view;
    PageTrouble *m_trouble;
    PageWatch *m_watch;
};

} // namespace MiniHost
