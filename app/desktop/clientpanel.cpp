// SPDX-License-Identifier: MIT
#include "app/desktop/clientpanel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace MiniHost {

void ClientPanel::startGuard(int milliseconds)
{
    m_guard.setSingleShot(true);
    if (milliseconds > 0)
        m_guard.start(milliseconds);
}

void ClientPanel::askForPlace()
{
    updateGeometry();
    QCoreApplication::postEvent(parentWidget() ? parentWidget() : this, new QEvent(QEvent::LayoutRequest));
}

void ClientPanel::paintShape(const QColor &colour, qreal radius, bool reachesBelow)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, reachesBelow ? radius : 0), radius, radius);
    painter.fillPath(shape, colour);
}

} // namespace MiniHost
