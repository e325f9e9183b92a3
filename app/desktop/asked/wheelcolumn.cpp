// SPDX-License-Identifier: MIT
#include "app/desktop/asked/wheelcolumn.h"

#include "app/desktop/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace MiniHost {

WheelColumn::WheelColumn(const Colours &colours, const QString &name, int first, int last, Words words, QWidget *parent)
    : QAbstractSlider(parent)
    , m_colours(colours)
    , m_words(std::move(words))
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setOrientation(Qt::Vertical);
    setInvertedControls(true); // Down increases the value
    setRange(first, last);
    setPageStep(std::max(1, std::min(10, (last - first) / 4)));
}

void WheelColumn::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    update();
}

// Collects typed digits into a value, as in "2", "0", "2", "7".
void WheelColumn::typeDigit(int digit)
{
    m_typed = m_typed * 10 + digit;
    if (m_typed > maximum())
        m_typed = digit;
    if (m_typed >= minimum())
        setValue(m_typed);
    if (m_typed * 10 > maximum())
        m_typed = 0;
}

void WheelColumn::keyPressEvent(QKeyEvent *event)
{
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        typeDigit(event->key() - Qt::Key_0);
        return;
    }
    m_typed = 0;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        focusNextPrevChild(event->key() == Qt::Key_Right);
    else
        QAbstractSlider::keyPressEvent(event);
}

void WheelColumn::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = event->pos().y();
    m_dragValue = value();
    m_dragged = false;
}

void WheelColumn::mouseMoveEvent(QMouseEvent *event)
{
    const int moved = event->pos().y() - m_dragFrom;
    m_dragged = m_dragged || std::abs(moved) > rowHeight / 2;
    if (m_dragged)
        setValue(m_dragValue - moved / rowHeight);
}

void WheelColumn::mouseReleaseEvent(QMouseEvent *event)
{
    // A press on a neighbouring value selects it.
    if (!m_dragged)
        setValue(value() + (event->pos().y() + height()) / rowHeight - (height() / 2 + height()) / rowHeight);
}

void WheelColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect middle(0, (height() - rowHeight) / 2, width(), rowHeight);
    painter.setPen(hasFocus() ? QPen(m_colours.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(hasFocus() ? m_colours.accentSoft : m_colours.hover);
    painter.drawRoundedRect(QRectF(middle).adjusted(2, 1, -2, -1), 7, 7);
    for (int step = -2; step <= 2; ++step) {
        const int shown = value() + step;
        if (shown < minimum() || shown > maximum())
            continue;
        painter.setFont(uiFont(step == 0 ? 17 : 15, step == 0));
        painter.setPen(step == 0 ? m_colours.text : m_colours.dim);
        painter.setOpacity(std::abs(step) == 2 ? 0.55 : 1.0);
        painter.drawText(middle.translated(0, step * rowHeight), Qt::AlignCenter, m_words(shown));
    }
}

} // namespace MiniHost
