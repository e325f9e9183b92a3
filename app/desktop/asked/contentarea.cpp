// SPDX-License-Identifier: MIT
#include "app/desktop/asked/contentarea.h"

#include <QLayout>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace MiniHost {

ContentArea::ContentArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    content->setObjectName(u"cards"_s);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    // As wide as the viewport, since there is no horizontal scrolling.
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
        [this](int, int last) { setFocusPolicy(last > 0 ? Qt::TabFocus : Qt::NoFocus); });
}

void ContentArea::updateHeightHint(int width)
{
    const QLayout &inside = *widget()->layout();
    const int height = inside.hasHeightForWidth() ? inside.totalHeightForWidth(width) : inside.totalSizeHint().height();
    if (std::exchange(m_heightHint, height) != height)
        updateGeometry();
}

} // namespace MiniHost
