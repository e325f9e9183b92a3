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

// Shows one client, as a phone or a plain window on a neutral background. Contains the page's view, the client's title bar, and
// what covers them: overlays, windows of pages, errors of the page.
class ClientFrame final : public QWidget
{
    Q_OBJECT

public:
    ClientFrame(const Theme &toolTheme, const Theme &clientTheme, QWidget *parent = nullptr);

    void setClient(ClientPlatform client);
    // The state of title bar, toast, preloader and pull-to-refresh to show; null: none.
    void watch(ClientChrome *chrome);
    // Pulls to refresh; false when the page has not enabled it or does not handle it.
    bool pull();
    // The size of a device's screen with the title bar, and the scale. An empty size: the client's default, not scaled.
    void setDevice(QSize screen, double zoom);
    QSize device() const { return m_device; } // its screen; empty: none
    QWebEngineView *view() const { return m_view; }
    ClientTitleBar *titleBar() const { return m_titleBar; }
    ClientBubble *toast() const { return m_toast; }
    ClientBubble *preloader() const { return m_preloader; }
    PageTrouble *trouble() const { return m_trouble; }
    const Theme &clientTheme() const { return m_clientTheme; }
    QRect screenRect() const { return m_screen; } // title bar and page, without the bezel
    QRect shapeRect() const;                      // with the bezel

    // Shows an overlay over the screen and becomes its parent. While it is shown, the page gets neither clicks nor keys.
    void showOverlay(QWidget *overlay);
    QWidget *overlay() const { return m_overlay; }
    void endOverlay(); // gives input back to the page
    // Whether the app is in the background. An overlay stays, and is disabled meanwhile.
    void setAway(bool away, const QString &app = {});
    AwayCover *away() const { return m_away; }
    HostMark *mark() const { return m_mark; }
    // Windows that pages have opened, the last one on top, below any overlay.
    void addWindow(PageWindow *window);
    void removeWindow(PageWindow *window);
    QWebEngineView *topView() const; // of the top window, or of the page
    void takeFocus();                // focuses the overlay, or the top page
    ClientPlatform client() const { return m_client; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // The viewport size for the page and the scale at which it is shown; an empty size: as shown.
    void pageScaled(QSize viewport, double scale);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateChrome();
    void place();
    int barHeight() const; // the height that the title bar takes from the page
    QSize wantedScreen() const;
    QSize sizeAt(double scale) const;
    double scaleFor(QSize most) const;
    void paintBackdrop();
    void raiseAll();
    void updateInput(); // which widgets get clicks and keys
    void updateMark();  // whether client or page draws the screen
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
    bool m_pageHadFocus = false; // before it was covered: it gets the focus back
    HostMark *m_mark;
};

} // namespace MiniHost
