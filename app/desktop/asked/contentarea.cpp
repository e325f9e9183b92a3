// SPDX-License-Identifier: MIT
#include "app/desktop/asked/wisharea.h"

#include <QLayout>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace MiniHost {

WishArea::WishArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    content->setObjectName(u"cards"_s);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    // Never wider than what is seen of it: there is no scrolling sideways.
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
        [this](int, int last) { setFocusPolicy(last > 0 ? Qt::TabFocus : Qt::NoFocus); });
}

void WishArea::wishFor(int width)
{
    const QLayout &inside = *widget()->layout();
    const int height = inside.hasHeightForWidth() ? inside.totalHeightForWidth(width) : inside.totalSizeHint().height();
    if (std::exchange(m_wish, height) != height)
        updateGeometry();
}

} // namespace MiniHost
