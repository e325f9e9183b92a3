// SPDX-License-Identifier: MIT
#include "app/desktop/client/touchfilter.h"

#include "bridge/core/weakness.h"

#include <QMouseEvent>
#include <QPointingDevice>
#include <QtGui/qtestsupport_gui.h>
#include <QWebEngineView>
#include <QWindow>

namespace MiniHost {
namespace {

// QTest's sequence is the only public way to make touch events. With commit(false) it does not process events.
class Finger final : public QTest::QTouchEventSequence
{
public:
    Finger(QWidget &surface, QPointingDevice &finger, QPointF at)
        : QTouchEventSequence(surface.window()->windowHandle(), &finger, false)
        , m_at(surface.mapTo(surface.window(), at).toPoint())
    {
    }
    void presses() { press(0, m_at).commit(false); }
    void moves() { move(0, m_at).commit(false); }
    void releases() { release(0, m_at).commit(false); }

private:
    const QPoint m_at;
};

} // namespace

TouchFilter::TouchFilter(QWebEngineView &view)
    : QObject(&view)
    , m_view(view)
    , m_finger(QTest::createTouchDevice())
{
    view.installEventFilter(this);
    watchSurfaces();
}

TouchFilter::~TouchFilter() = default;

void TouchFilter::setEnabled(bool enabled)
{
    m_enabled = enabled;
    m_down = false;
}

// After some navigations another widget gets the page's input.
void TouchFilter::watchSurfaces()
{
    for (QWidget *surface : m_view.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        surface->removeEventFilter(this);
        surface->installEventFilter(this);
    }
}

bool TouchFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view) {
        if (event->type() == QEvent::ChildAdded || event->type() == QEvent::ChildPolished)
            watchSurfaces();
        return false;
    }
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove
        || event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick;
    if (!m_enabled || !isMouse)
        return false;
    const auto &mouse = static_cast<const QMouseEvent &>(*event);
    // For widgets that do not accept touch (the list of a <select>) Qt synthesizes a mouse event from each touch; that must not become
    // a touch again.
    if (mouse.deviceType() != QInputDevice::DeviceType::Mouse && !isWeakened(Weakness::EndlessTouch))
        return false;
    auto *surface = static_cast<QWidget *>(watched);
    Finger finger(*surface, *m_finger, mouse.position());
    const bool isLeft = mouse.button() == Qt::LeftButton;
    if (event->type() == QEvent::MouseMove) {
        if (!m_down)
            return true; // touch has no hovering
        finger.moves();
    } else if (event->type() == QEvent::MouseButtonRelease) {
        if (!isLeft || !m_down)
            return true;
        m_down = false;
        finger.releases();
    } else if (isLeft) {
        m_down = true;
        finger.presses();
    } else {
        return event->type() != QEvent::MouseButtonPress; // a press of the right button opens its menu
    }
    return true;
}

} // namespace MiniHost
