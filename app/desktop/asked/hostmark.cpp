// SPDX-License-Identifier: MIT
#include "app/desktop/asked/hostmark.h"

#include "app/desktop/widgets/theme.h"

#include <QPainter>

namespace MiniHost {

HostMark::HostMark(const Theme &toolTheme, QWidget *parent)
    : QWidget(parent)
    , m_theme(toolTheme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setFont(uiFont(Measure::tinyText, true));
    hide();
}

QString HostMark::words() const
{
    switch (m_saying) {
    case Saying::Nothing:
        return {};
    case Saying::Asks:
        return tr("Shown by the client, not by the page");
    case Saying::PageAlone:
        return tr("All of this screen is drawn by the page");
    }
    Q_UNREACHABLE();
}

void HostMark::say(Saying saying)
{
    m_saying = saying;
    setAccessibleName(words());
    setVisible(saying != Saying::Nothing);
    update();
}

void HostMark::placeAbove(const QRect &shape)
{
    const int wide = std::min(fontMetrics().horizontalAdvance(words()) + 20, parentWidget()->width());
    setGeometry(std::max(0, shape.center().x() - wide / 2), std::max(0, (shape.top() - high) / 2), wide, high);
}

void HostMark::paintEvent(QPaintEvent *)
{
    const Colours &c = m_theme.colours();
    const bool asks = m_saying == Saying::Asks;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(asks ? c.accent : c.warnSoft);
    painter.drawRoundedRect(rect(), high / 2.0, high / 2.0);
    painter.setPen(asks ? c.onAccent : c.warn);
    painter.drawText(rect(), Qt::AlignCenter, fontMetrics().elidedText(words(), Qt::ElideRight, width() - 12));
}

} // namespace MiniHost
