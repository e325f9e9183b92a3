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
    m_picture = QPixmap(surroundings.size()); // the surroundings have no transparency of their own
    m_picture.setDevicePixelRatio(surroundings.devicePixelRatio());
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, surroundings);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationOut);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRoundedRect(QRectF(rect()), radius, radius);

    // Only the four corners are this widget's: the page below repaints without it.
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
