// SPDX-License-Identifier: MIT
#include "app/desktop/asked/clientbubble.h"

#include "app/desktop/widgets/theme.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

#include <QPainter>

namespace MiniHost {
namespace {

constexpr int inside = 16;
constexpr int markHeight = 44;

} // namespace

ClientBubble::ClientBubble(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_turning.setInterval(60);
    connect(&m_turning, &QTimer::timeout, this, [this] {
        ++m_turn;
        update();
    });
}

void ClientBubble::showText(Mark mark, const QString &words)
{
    m_mark = mark;
    m_words = shownText(words, Limit::ShownNameCharacters);
    setAccessibleName(m_words);
    place();
    show();
    if (mark == Mark::Wheel && isMotionWanted())
        m_turning.start();
    update();
}

void ClientBubble::setArea(const QRect &area, bool isAbove)
{
    m_area = area;
    m_isAbove = isAbove;
    place();
}

void ClientBubble::place()
{
    const QFontMetrics metrics(uiFont(15));
    const int most = std::max(80, m_area.width() - 80);
    const QRect words = metrics.boundingRect(QRect(0, 0, most - 2 * inside, 400), Qt::TextWordWrap, m_words);
    const int wide = std::clamp(words.width() + 2 * inside, m_mark == Mark::None ? 60 : 120, most);
    const int high = (m_words.isEmpty() ? 0 : words.height()) + (m_mark == Mark::None ? 20 : markHeight + 34);
    const int y = m_isAbove ? m_area.top() + 24 : m_area.center().y() - high / 2;
    setGeometry(m_area.center().x() - wide / 2, y, wide, high);
}

void ClientBubble::hideEvent(QHideEvent *)
{
    m_turning.stop();
}

void ClientBubble::paintMark(QPainter &painter, const QPointF &centre) const
{
    painter.setBrush(Qt::NoBrush);
    if (m_mark == Mark::Wheel) {
        painter.setPen(QPen(QColor(255, 255, 255, 70), 3));
        painter.drawEllipse(centre, 15, 15);
        painter.setPen(QPen(Qt::white, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(QRectF(centre - QPointF(15, 15), QSizeF(30, 30)), (90 - m_turn * 24) * 16, 100 * 16);
        return;
    }
    painter.setPen(QPen(Qt::white, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawEllipse(centre, 17, 17);
    if (m_mark == Mark::Success) {
        painter.drawPolyline(
            QPolygonF { centre + QPointF(-8, 0.5), centre + QPointF(-2.5, 6), centre + QPointF(8, -6) });
    } else {
        painter.drawLine(centre + QPointF(-6, -6), centre + QPointF(6, 6));
        painter.drawLine(centre + QPointF(6, -6), centre + QPointF(-6, 6));
    }
}

void ClientBubble::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 22, 26, 224));
    painter.drawRoundedRect(rect(), 10, 10);
    QRect words = rect();
    if (m_mark != Mark::None) {
        paintMark(painter, QPointF(width() / 2.0, 14 + markHeight / 2.0));
        words.setTop(markHeight + 12);
    }
    painter.setPen(Qt::white);
    painter.setFont(uiFont(15));
    painter.drawText(words.adjusted(inside - 2, 0, 2 - inside, m_mark == Mark::None ? 0 : -10),
        Qt::AlignCenter | Qt::TextWordWrap, m_words);
}

} // namespace MiniHost
