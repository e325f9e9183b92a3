// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/flowpicture.h"

#include "app/desktop/widgets/theme.h"
#include "bridge/core/savedfile.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int edge = Measure::gapL;
constexpr int timeColumn = 56;
constexpr int boxWidth = 104;
constexpr int boxHeight = 28;

void paintArrowHead(QPainter &painter, QPointF tip, int direction)
{
    QPainterPath head(tip);
    head.lineTo(tip.x() - direction * 10, tip.y() - 5);
    head.lineTo(tip.x() - direction * 10, tip.y() + 5);
    head.closeSubpath();
    painter.fillPath(head, painter.pen().color());
}

} // namespace

FlowPicture::FlowPicture(QList<FlowStep> steps, int width)
    : m_steps(std::move(steps))
    , m_lanes(Flow::lanesOf(m_steps))
    , m_width(std::max(width, minimumWidth))
{
}

int FlowPicture::height() const
{
    return headHeight + static_cast<int>(m_steps.size()) * rowHeight + Measure::gapL;
}

QRectF FlowPicture::rowRect(int row) const
{
    return { edge, headHeight + row * rowHeight + 2.0, m_width - 2.0 * edge, rowHeight - 4.0 };
}

int FlowPicture::rowAt(int y) const
{
    const int row = (y - headHeight) / rowHeight;
    return y >= headHeight && row < m_steps.size() ? row : -1;
}

qreal FlowPicture::laneX(FlowLane lane) const
{
    const qreal first = edge + boxWidth / 2.0;
    const qreal last = m_width - timeColumn - edge - boxWidth / 2.0 + 12;
    return std::round(
        first + (last - first) * static_cast<qreal>(m_lanes.indexOf(lane)) / static_cast<qreal>(m_lanes.size() - 1));
}

void FlowPicture::paintHead(QPainter &painter, const Colours &c) const
{
    const qreal spacing = laneX(FlowLane::Bridge) - laneX(FlowLane::Page);
    const qreal wide = std::min<qreal>(boxWidth, spacing - 8);
    painter.setFont(uiFont(wide < boxWidth ? Measure::tinyText : Measure::smallText, true));
    for (const FlowLane lane : m_lanes) {
        const QRectF box(laneX(lane) - wide / 2, 14.5, wide, boxHeight);
        painter.setPen(QPen(c.line, 1));
        painter.setBrush(c.ground);
        painter.drawRoundedRect(box, 6, 6);
        painter.setPen(c.text);
        painter.drawText(box, Qt::AlignCenter,
            painter.fontMetrics().elidedText(Flow::laneName(lane), Qt::ElideRight, static_cast<int>(wide) - 2));
    }
    painter.setBrush(Qt::NoBrush);
}

void FlowPicture::paintRows(QPainter &painter, const Colours &c, const QRectF &clip, int selected, bool focused) const
{
    painter.setPen(QPen(c.lifeline, 1.5));
    for (const FlowLane lane : m_lanes) {
        const qreal x = laneX(lane) + 0.5;
        painter.drawLine(QPointF(x, std::max<qreal>(clip.top(), headHeight - 14)),
            QPointF(x, std::min<qreal>(clip.bottom(), height() - 4)));
    }
    if (selected >= 0 && selected < m_steps.size()) {
        painter.setPen(focused ? QPen(c.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(c.accentSoft);
        painter.drawRoundedRect(rowRect(selected).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter.setBrush(Qt::NoBrush);
    }
    const int from = std::max(0, static_cast<int>(clip.top() - headHeight) / rowHeight);
    for (int row = from; row < m_steps.size() && rowRect(row).top() <= clip.bottom(); ++row)
        paintStep(painter, c, row);
}

void FlowPicture::paintStep(QPainter &painter, const Colours &c, int row) const
{
    const FlowStep &step = m_steps[row];
    const QRectF band = rowRect(row);
    const qreal y = std::round(band.top() + band.height() * 0.66) + 0.5;
    if (step.style == FlowStyle::Pause) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.ground);
        painter.drawRoundedRect(band.adjusted(0, 5, -timeColumn + 0.0, -5), 5, 5);
        painter.setBrush(Qt::NoBrush);
        painter.setFont(uiFont(Measure::smallText));
        painter.setPen(c.dim);
        painter.drawText(band.adjusted(0, 5, -timeColumn + 0.0, -5), Qt::AlignCenter, step.label);
        return;
    }
    const QColor colour = step.style == FlowStyle::Request ? c.arrow
        : step.style == FlowStyle::Answer                  ? c.accent
                                                           : c.bad;
    QPen pen(colour, 1.5);
    if (step.style != FlowStyle::Request)
        pen.setDashPattern({ 3.4, 2 });
    const qreal x1 = laneX(step.from);
    const qreal x2 = laneX(step.to);
    const QFontMetrics metrics(uiFont(Measure::smallText));
    painter.setFont(uiFont(Measure::smallText));

    QRectF label;
    // A fact about one lane: a dot on the lifeline, with its text at the side that has more room.
    if (step.from == step.to) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(x1 + 0.5, y - 5), 4, 4);
        painter.setBrush(Qt::NoBrush);
        const bool left = step.from >= FlowLane::Platform;
        const qreal room = left ? x1 - edge - 16 : m_width - timeColumn - x1 - 12;
        label = left ? QRectF(x1 - 12 - room, y - 14, room, 18) : QRectF(x1 + 12, y - 14, room, 18);
        painter.setPen(colour);
        painter.drawText(label, static_cast<int>(left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
            metrics.elidedText(step.label, Qt::ElideRight, static_cast<int>(room)));
    } else {
        const int direction = x2 > x1 ? 1 : -1;
        painter.setPen(pen);
        painter.drawLine(QPointF(x1 + 3 * direction, y), QPointF(x2 - 9 * direction, y));
        paintArrowHead(painter, { x2 - direction * 1.0, y }, direction);
        // The label may be a little wider than its arrow, within the picture.
        const qreal over = 26;
        label = QRectF(std::min(x1, x2) - over, band.top() + 1, std::abs(x2 - x1) + 2 * over, y - band.top() - 3);
        label.setLeft(std::max<qreal>(label.left(), edge + 2));
        label.setRight(std::min<qreal>(label.right(), m_width - timeColumn));
        painter.setPen(step.style == FlowStyle::Failure ? c.bad : c.text);
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignBottom,
            metrics.elidedText(step.label, Qt::ElideRight, static_cast<int>(label.width())));
    }
    painter.setFont(uiFont(Measure::tinyText));
    painter.setPen(c.dim);
    painter.drawText(QRectF(m_width - timeColumn - edge, y - 9, timeColumn - 2, 18), Qt::AlignRight | Qt::AlignVCenter,
        row == 0 ? u"+%1 ms"_s.arg(step.ms) : u"+%1"_s.arg(step.ms));
}

bool FlowPicture::saveSvg(const QString &file, const Colours &colours) const
{
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&target);
    generator.setSize({ m_width, height() });
    generator.setViewBox(QRect(0, 0, m_width, height()));
    generator.setTitle(Flow::laneName(FlowLane::Page));
    QPainter painter(&generator);
    const QRectF all(0, 0, m_width, height());
    painter.fillRect(all, colours.surface);
    paintRows(painter, colours, all, -1, false);
    paintHead(painter, colours);
    painter.end();
    return saveFile(file, target.data()).has_value();
}

bool FlowPicture::savePng(const QString &file, const Colours &colours) const
{
    constexpr int ratio = 2;
    QImage image(m_width * ratio, height() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(colours.surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRows(painter, colours, QRectF(0, 0, m_width, height()), -1, false);
    paintHead(painter, colours);
    painter.end();
    QBuffer target;
    return target.open(QIODevice::WriteOnly) && image.save(&target, "PNG") && saveFile(file, target.data());
}

} // namespace MiniHost
