// SPDX-License-Identifier: MIT
#include "app/desktop/asked/picturelabel.h"

#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"

#include <QPainter>

namespace MiniHost {

PictureLabel::PictureLabel(
    ClientResources &resources, const QString &address, QSize size, const Colours &colours, QWidget *parent)
    : QWidget(parent)
    , m_resources(resources)
    , m_colours(colours)
{
    if (size.width() > 0)
        setFixedWidth(size.width());
    if (size.height() > 0)
        setFixedHeight(size.height());
    setAddress(address);
}

void PictureLabel::setAddress(const QString &address)
{
    m_address = address;
    m_picture = {};
    m_isLoading = m_resources.image != nullptr && !address.isEmpty();
    setToolTip(shownTip(address.left(200)));
    update();
    if (!m_isLoading)
        return;
    m_resources.image(address, this, [this, address](const QImage &picture) {
        if (address != m_address)
            return; // another address was set meanwhile
        m_isLoading = false;
        m_picture = picture;
        update();
    });
}

void PictureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!m_picture.isNull()) {
        QSize fitted = m_picture.size();
        if (fitted.width() > width() || fitted.height() > height() || fitted.width() < width() / 3)
            fitted.scale(size(), Qt::KeepAspectRatio);
        QRect place(QPoint(), fitted);
        place.moveCenter(rect().center());
        painter.drawImage(place, m_picture);
        return;
    }
    painter.setPen(m_colours.line);
    painter.setBrush(m_colours.hover);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (width() < 90)
        return;
    painter.setPen(m_colours.dim);
    painter.setFont(uiFont(Measure::smallText));
    const QString end = painter.fontMetrics().elidedText(m_address, Qt::ElideMiddle, width() - 24);
    const QString words = m_isLoading ? tr("Loading …") : tr("The picture cannot be shown");
    painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter, words + u'\n' + end);
}

} // namespace MiniHost
