// SPDX-License-Identifier: MIT
#include "app/desktop/client/clientframe.h"

#include "app/desktop/asked/clientbubble.h"
#include "app/desktop/asked/clientoverlay.h"
#include "app/desktop/asked/cornercover.h"
#include "app/desktop/asked/hostmark.h"
#include "app/desktop/client/awaycover.h"
#include "app/desktop/client/clienttitlebar.h"
#include "app/desktop/client/pagetrouble.h"
#include "app/desktop/client/pagewindow.h"
#include "app/desktop/client/phonemarks.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/jsapi/client.h"
#include "bridge/jsapi/clientchrome.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Of phones and of the pc client's window.
constexpr int minimumScreenWidth = 390;

constexpr int refreshStrip = 44;
constexpr int leastAbove = HostMark::high + 2; // room for the HostMark

struct FrameMeasures {
    int bezel;
    int margin; // between the frame and the edge of this widget
    int shadow; // width of the shadow
};

FrameMeasures measuresOf(FrameKind kind)
{
    return kind == FrameKind::Phone ? FrameMeasures { 8, 28, 22 } : FrameMeasures { 1, 20, 12 };
}

void paintShadow(QPainter &painter, const QRectF &shape, qreal radius, int reach, bool dark)
{
    painter.setPen(Qt::NoPen);
    for (int i = reach; i > 0; --i) {
        const qreal strength = 1.0 - static_cast<qreal>(i) / reach;
        painter.setBrush(QColor(0, 0, 0, static_cast<int>((dark ? 18 : 7) * strength)));
        painter.drawRoundedRect(shape.adjusted(-i, -i + 6, i, i + 6), radius + i, radius + i);
    }
}

} // namespace

ClientFrame::ClientFrame(const Theme &toolTheme, const Theme &clientTheme, QWidget *parent)
    : QWidget(parent)
    , m_toolTheme(toolTheme)
    , m_clientTheme(clientTheme)
    , m_titleBar(new ClientTitleBar(clientTheme, this))
    , m_view(new QWebEngineView(this))
    , m_trouble(new PageTrouble(clientTheme, this))
    , m_preloader(new ClientBubble(this))
    , m_toast(new ClientBubble(this))
    , m_away(new AwayCover(clientTheme, this))
    , m_corners(new CornerCover(this))
    , m_mark(new HostMark(toolTheme, this))
{
    m_toastTime.setSingleShot(true);
    connect(&m_toastTime, &QTimer::timeout, this, [this] {
        if (m_chrome)
            m_chrome->hideToast();
    });
    connect(m_titleBar, &ClientTitleBar::heightChanged, this, [this] { place(); });
    connect(m_titleBar, &ClientTitleBar::pulled, this, &ClientFrame::pull);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Client"));
    m_view->setAccessibleName(tr("Page"));
    const auto repaint = [this] { place(); };
    connect(&m_toolTheme, &Theme::changed, this, repaint);
    connect(&m_clientTheme, &Theme::changed, this, repaint);
}

void ClientFrame::setClient(ClientPlatform client)
{
    m_client = client;
    m_look = lookOf(client);
    m_titleBar->setLook(m_look);
    setAccessibleDescription(clientOf(client).name);
    updateGeometry();
    place();
}

void ClientFrame::watch(ClientChrome *chrome)
{
    if (m_chrome)
        m_chrome->disconnect(this);
    m_chrome = chrome;
    m_titleBar->watch(chrome);
    m_toast->hide();
    if (chrome) {
        connect(chrome, &ClientChrome::changed, this, &ClientFrame::updateChrome);
        connect(chrome, &ClientChrome::toastHidden, m_toast, &QWidget::hide);
        connect(chrome, &ClientChrome::toastShown, this, [this](const Toast &toast) {
            const auto mark = toast.icon == Toast::Icon::Success ? ClientBubble::Mark::Success
                : toast.icon == Toast::Icon::Error               ? ClientBubble::Mark::Error
                                                                 : ClientBubble::Mark::None;
            m_toast->showText(mark, toast.text);
            raiseAll();
            m_toastTime.start(toast.duration);
        });
    }
    updateChrome();
}

void ClientFrame::updateChrome()
{
    const bool isLoading = m_chrome && m_chrome->state().preloader;
    if (isLoading)
        m_preloader->showText(ClientBubble::Mark::Wheel, m_chrome->state().preloaderText);
    else
        m_preloader->hide();
    raiseAll();
    place();
}

bool ClientFrame::pull()
{
    if (!m_chrome || !m_chrome->state().pullEnabled || m_chrome->state().refreshing)
        return false;
    m_chrome->change([](ClientChrome::State &state) { state.refreshing = true; });
    const bool isHandled = m_chrome->press(ClientChrome::Control::Pull);
    if (!isHandled)
        m_chrome->change([](ClientChrome::State &state) { state.refreshing = false; });
    return isHandled;
}

// The screen size, with width and height swapped when the page has rotated a phone to landscape.
QSize ClientFrame::wantedScreen() const
{
    const QSize whole = m_device.isEmpty() ? m_look.screen : m_device;
    const bool isTurned =
        m_look.frame == FrameKind::Phone && m_chrome && m_chrome->state().orientation == "landscape"_L1;
    return isTurned && whole.width() < whole.height() ? whole.transposed() : whole;
}

QRect ClientFrame::shapeRect() const
{
    const int bezel = measuresOf(m_look.frame).bezel;
    return m_screen.adjusted(-bezel, -bezel, bezel, bezel);
}

QSize ClientFrame::minimumSizeHint() const
{
    const FrameMeasures measures = measuresOf(m_look.frame);
    return { minimumScreenWidth + 2 * (measures.bezel + 12), 420 + 2 * (measures.bezel + leastAbove) };
}

int ClientFrame::barHeight() const
{
    return m_chrome && m_chrome->state().barTranslucent ? 0 : m_titleBar->height();
}

void ClientFrame::place()
{
    if (width() < 10 || height() < 10)
        return;
    // In a small window first the margin shrinks, then the screen's height. Without a device the page is never scaled.
    const FrameMeasures measures = measuresOf(m_look.frame);
    const QSize room = size() - 2 * QSize(measures.bezel, measures.bezel);
    const int side = std::clamp((room.width() - minimumScreenWidth) / 2, 12, measures.margin);
    const int above = room.height() < 640 ? leastAbove : measures.margin;
    const QSize most = room - 2 * QSize(side, above);
    const double scale = scaleFor(most);
    const QSize screen = sizeAt(scale).boundedTo(most);
    m_screen = QRect(QPoint((width() - screen.width()) / 2, (height() - screen.height()) / 2), screen);

    m_titleBar->setGeometry(m_screen.x(), m_screen.y(), m_screen.width(), m_titleBar->height());
    const bool isRefreshing = m_chrome && m_chrome->state().refreshing;
    const QRect page = m_screen.adjusted(0, barHeight() + (isRefreshing ? refreshStrip : 0), 0, -m_look.gesture);
    for (ClientBubble *bubble : { m_preloader, m_toast })
        bubble->setArea(page, m_look.frame == FrameKind::Window);
    m_view->setGeometry(page);
    m_trouble->setGeometry(page);
    m_corners->setGeometry(m_screen);
    m_away->setGeometry(m_screen);
    if (m_overlay)
        m_overlay->setGeometry(m_screen);
    for (PageWindow *window : std::as_const(m_windows))
        window->setGeometry(m_screen);
    updateMark();
    update();
    const bool isPlain = m_device.isEmpty() && scale == 1;
    Q_EMIT pageScaled(isPlain ? QSize() : (QSizeF(page.size()) / scale).toSize(), scale);
}

// Only the page is scaled, not the client's bars.
QSize ClientFrame::sizeAt(double scale) const
{
    const QSize whole = wantedScreen();
    const int bar = barHeight() + m_look.gesture;
    return { qRound(whole.width() * scale), bar + qRound((whole.height() - bar) * scale) };
}

// A device that does not fit is scaled down so that all of it is visible.
double ClientFrame::scaleFor(QSize most) const
{
    if (m_device.isEmpty())
        return m_zoom;
    const QSize whole = wantedScreen();
    const int bar = barHeight() + m_look.gesture;
    const double fit = std::min(static_cast<double>(most.width()) / whole.width(),
        static_cast<double>(most.height() - bar) / std::max(1, whole.height() - bar));
    return std::clamp(std::min(m_zoom, fit), 0.1, 3.0);
}

void ClientFrame::setDevice(QSize screen, double zoom)
{
    m_device = screen;
    m_zoom = zoom;
    place();
}

void ClientFrame::paintBackdrop()
{
    const FrameMeasures measures = measuresOf(m_look.frame);
    const Colours &c = m_toolTheme.colours();
    m_backdrop = QPixmap(size() * devicePixelRatioF());
    m_backdrop.setDevicePixelRatio(devicePixelRatioF());
    m_backdrop.fill(c.stage);
    QPainter painter(&m_backdrop);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = shapeRect();
    const qreal radius = m_look.radius + measures.bezel;
    paintShadow(painter, shape, radius, measures.shadow, m_toolTheme.isDark());
    const bool phone = m_look.frame == FrameKind::Phone;
    painter.setPen(QPen(phone ? c.bezelEdge : c.line, 1));
    painter.setBrush(phone ? c.bezel : c.line);
    painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (m_mark->saying() == HostMark::Saying::Asks) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 3));
        painter.drawRoundedRect(shape.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, radius + 1.5);
    }
    const qreal ratio = m_backdrop.devicePixelRatio();
    m_corners->setShape(
        m_backdrop.copy(QRectF(m_screen.topLeft() * ratio, QSizeF(m_screen.size()) * ratio).toRect()), m_look.radius);
}

// The stacking order, from below: page, title bar, windows, bubbles, overlay, background cover, corners.
void ClientFrame::raiseAll()
{
    m_titleBar->raise(); // a translucent bar is over the page
    for (PageWindow *window : std::as_const(m_windows))
        window->raise();
    m_preloader->raise();
    m_toast->raise();
    if (m_overlay)
        m_overlay->raise();
    m_away->raise();
    m_corners->raise();
}

QWebEngineView *ClientFrame::topView() const
{
    return m_windows.isEmpty() || m_windows.last()->isHidden() ? m_view : m_windows.last()->view();
}

void ClientFrame::takeFocus()
{
    if (!m_away->isHidden())
        m_away->button()->setFocus(Qt::ShortcutFocusReason);
    else if (auto *asked = qobject_cast<ClientOverlay *>(m_overlay))
        asked->focusFirst(Qt::ShortcutFocusReason);
    else
        topView()->setFocus(Qt::ShortcutFocusReason);
}

bool ClientFrame::pageHasFocus() const
{
    const QWidget *view = topView();
    return view->isAncestorOf(QApplication::focusWidget()) || view->hasFocus();
}

// Enables the widgets that may get input. A disabled view gets neither focus nor input, whatever the page does.
void ClientFrame::updateInput()
{
    const bool isAway = !m_away->isHidden();
    const bool isPageFree = !isAway && !m_overlay;
    m_view->setEnabled(isPageFree);
    m_titleBar->setEnabled(isPageFree);
    for (PageWindow *window : std::as_const(m_windows))
        window->setEnabled(isPageFree);
    if (m_overlay)
        m_overlay->setEnabled(!isAway);
}

void ClientFrame::updateMark()
{
    using Saying = HostMark::Saying;
    // Without a title bar the page draws the whole screen.
    const bool isPageAlone = m_chrome && m_titleBar->height() == 0;
    m_mark->say(m_overlay ? Saying::Asks : isPageAlone ? Saying::PageAlone : Saying::Nothing);
    m_mark->placeAbove(shapeRect());
    paintBackdrop();
    update();
}

void ClientFrame::addWindow(PageWindow *window)
{
    m_windows += window;
    window->setGeometry(m_screen);
    updateInput();
    window->show();
    raiseAll();
}

void ClientFrame::removeWindow(PageWindow *window)
{
    m_windows.removeOne(window);
    window->hide();
}

void ClientFrame::showOverlay(QWidget *overlay)
{
    // Closes a popup of the page (the list of a <select>), which would be above the panel. Menus of the window stay open.
    QWidget *popup = QApplication::activePopupWidget();
    if (popup && (!popup->parentWidget() || isAncestorOf(popup->parentWidget())))
        popup->close();
    m_overlay = overlay;
    if (m_away->isHidden())
        m_pageHadFocus = pageHasFocus();
    overlay->setParent(this);
    updateInput();
    overlay->setGeometry(m_screen);
    raiseAll();
    updateMark();
}

void ClientFrame::endOverlay()
{
    m_overlay = nullptr;
    updateInput();
    updateMark();
    if (m_pageHadFocus && m_away->isHidden())
        topView()->setFocus(Qt::OtherFocusReason);
}

void ClientFrame::setAway(bool away, const QString &app)
{
    if (away != m_away->isHidden())
        return;
    if (away) {
        const bool isUsed = isAncestorOf(QApplication::focusWidget());
        if (!m_overlay)
            m_pageHadFocus = pageHasFocus();
        m_away->showFor(app, m_look.frame == FrameKind::Phone);
        updateInput();
        raiseAll();
        if (isUsed)
            m_away->button()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool isUsed = m_away->isAncestorOf(QApplication::focusWidget());
    m_away->hide();
    updateInput();
    if (isUsed)
        takeFocus();
}

void ClientFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_backdrop);
    const Colours &c = m_clientTheme.colours();
    const int below = m_titleBar->y() + barHeight();
    // The strip of a pull-to-refresh.
    if (m_view->y() > below) {
        const QRect strip(m_screen.left(), below, m_screen.width(), m_view->y() - below);
        painter.fillRect(strip, c.sheet);
        painter.setPen(c.dim);
        painter.setFont(uiFont(Measure::smallText));
        painter.drawText(strip, Qt::AlignCenter, tr("Refreshing …"));
    }
    if (m_look.gesture > 0) {
        const QRect line(m_screen.left(), m_screen.bottom() + 1 - m_look.gesture, m_screen.width(), m_look.gesture);
        painter.fillRect(line, c.sheet); // the colour of the title bar
        paintGestureLine(painter, line, m_look, c.text);
    }
}

void ClientFrame::resizeEvent(QResizeEvent *)
{
    place();
}

} // namespace MiniHost
