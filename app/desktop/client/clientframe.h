// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/clientlook.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QWebEngineView;

namespace MiniHost {

class AwayCover;
class ClientBubble;
class ClientChrome;
class ClientTitleBar;
class PageWindow;
class CornerCover;
class HostMark;
class PageTrouble;
class Theme;

// The stage: a neutral ground with the client on it, a phone or a plain window. Hosts the page's view, the client's
// title bar and what lies over them (the consent panel; an error when the page fails).
class ClientFrame final : public QWidget
{
    Q_OBJECT

public:
    ClientFrame(const Theme &toolTheme, const Theme &clientTheme, QWidget *parent = nullptr);

    void setClient(ClientPlatform client);
    void watch(ClientChrome *chrome); // title bar, toast, preloader, pull to refresh; null: none
    bool pull();                      // as a finger would; false when the page does not want it
    // A device's screen, title bar and all, and how large its picture is wanted; empty: the client's usual one, never zoomed.
    void setDevice(QSize screen, double zoom);
    QWebEngineView *view() const { return m_view; }
    ClientTitleBar *titleBar() const { return m_titleBar; }
    ClientBubble *toast() const { return m_toast; }
    ClientBubble *preloader() const { return m_preloader; }
    PageTrouble *trouble() const { return m_trouble; }
    const Theme &clientTheme() const { return m_clientTheme; }
    QRect screenRect() const { return m_screen; } // title bar and page, inside the bezel
    QRect shapeRect() const;                      // with the bezel

    // Parent of overlays that fill the screen. While one is shown the page gets neither clicks nor keys.
    void showOverlay(QWidget *overlay);
    QWidget *overlay() const { return m_overlay; }
    void endOverlay(); // the page may be used again
    // The person is in another app, or is back. What is asked stays, and waits.
    void setAway(bool away, const QString &app = {});
    AwayCover *away() const { return m_away; }
    HostMark *mark() const { return m_mark; }
    // Windows of the page's over it, the last on top; below every overlay.
    void addWindow(PageWindow *window);
    void removeWindow(PageWindow *window);
    QWebEngineView *topView() const; // of the window on top, or of the page
    void takeFocus();                // what is asked first, else the page on top
    ClientPlatform client() const { return m_client; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // What the page is to think it has, and how large its picture is.
    void pageScaled(QSize viewport, double scale);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(); // the chrome
    void place();
    int barHeight() const; // what it takes from the page
    QSize wantedScreen() const;
    QSize sizeAt(double scale) const;
    double scaleFor(QSize most) const;
    void paintBackdrop();
    void raiseAll();
    void followInput(); // to whom clicks and keys go
    void followMark();  // whose picture the screen is
    bool pageHasFocus() const;

    const Theme &m_toolTheme;
    const Theme &m_clientTheme;
    ClientPlatform m_client = clientPlatforms().first();
    ClientLook m_look = lookOf(m_client);
    QPointer<ClientChrome> m_chrome;
    QRect m_screen;
    QSize m_device;
    double m_zoom = 1;
    QPixmap m_backdrop;
    ClientTitleBar *m_titleBar;
    QWebEngineView *m_view;
    PageTrouble *m_trouble;
    ClientBubble *m_preloader;
    ClientBubble *m_toast;
    AwayCover *m_away;
    CornerCover *m_corners;
    QList<PageWindow *> m_windows;
    QPointer<QWidget> m_overlay;
    QTimer m_toastTime;
    bool m_pageHadFocus = false; // before it was covered
    HostMark *m_mark;
};

} // namespace MiniHost
