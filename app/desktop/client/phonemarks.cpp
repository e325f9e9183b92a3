// SPDX-License-Identifier: MIT
#include "app/desktop/client/phonemarks.h"

#include <QPainter>

namespace MiniHost {

void paintStatusBar(QPainter &painter, const QRectF &place, const ClientLook &look, const QColor &colour)
{
    if (look.status == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    const qreal middle = place.center().y() + 2;
    switch (look.camera) {
    case ClientLook::Camera::Island:
        painter.drawRoundedRect(QRectF(place.center().x() - 50, middle - 12, 100, 25), 12.5, 12.5);
        break;
    case ClientLook::Camera::Hole:
        painter.drawEllipse(QPointF(place.center().x(), middle), 7, 7);
        break;
    case ClientLook::Camera::CornerHole:
        painter.drawEllipse(QPointF(place.left() + 34, middle), 7, 7);
        break;
    case ClientLook::Camera::None:
        break;
    }
    // Signal, then battery, from the right.
    painter.setBrush(colour);
    const qreal right = place.right() - std::max(18.0, look.radius * 0.8);
    painter.drawRoundedRect(QRectF(right - 20, middle - 4.5, 14, 9), 2, 2);
    painter.drawRect(QRectF(right - 25 + 20, middle - 1.5, 1.5, 3));
    for (int bar = 0; bar < 4; ++bar) {
        const qreal high = 3 + 2 * bar;
        painter.drawRoundedRect(QRectF(right - 44 + 5 * bar, middle + 4.5 - high, 3, high), 1, 1);
    }
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(right - 22.5, middle - 6.5, 19, 13), 3, 3);
    painter.restore();
}

void paintGestureLine(QPainter &painter, const QRectF &place, const ClientLook &look, const QColor &colour)
{
    if (look.gestureLine.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const qreal wide = look.gestureLine.width();
    const qreal high = look.gestureLine.height();
    painter.drawRoundedRect(
        QRectF(place.center().x() - wide / 2, place.center().y() - high / 2 + 1, wide, high), high / 2, high / 2);
    painter.restore();
}

} // namespace MiniHost
