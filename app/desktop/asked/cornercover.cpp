// SPDX-License-Identifier: MIT
#include "app/desktop/asked/cornercover.h"

#include <QPainter>
#include <QRegion>

namespace MiniHost {

CornerCover::CornerCover(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void CornerCover::setShape(const QPixmap &surroundings, int radius)
{
    // A new pixmap, since `surroundings` has no alpha channel.
    m_picture = QPixmap(surroundings.size());
    m_picture.setDevicePixelRatio(surroundings.devicePixelRatio());
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, surroundings);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationOut);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRoundedRect(QRectF(rect()), radius, radius);

    // Masked to the four corners, so that a repaint of the page does not repaint this widget.
    QRegion corners;
    for (const int x : { 0, width() - radius }) {
        for (const int y : { 0, height() - radius })
            corners += QRect(x, y, radius, radius);
    }
    setMask(corners);
    update();
}

void CornerCover::paintEvent(QPaintEvent *)
{
    QPainter(this).drawPixmap(0, 0, m_picture);
}

} // namespace MiniHost
