// SPDX-License-Identifier: MIT
#include "app/desktop/client/stagerow.h"

#include "app/desktop/client/clientframe.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace MiniHost {

StageRow::StageRow(ClientFrame *first, QWidget *parent)
    : QScrollArea(parent)
    , m_first(first)
{
    auto *inside = new QWidget;
    m_row = new QHBoxLayout(inside);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(first, 1);
    setObjectName(u"stage"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(inside);
}

void StageRow::add(ClientFrame *frame)
{
    frame->setMinimumSize(frame->minimumSizeHint());
    m_row->addWidget(frame, 1);
}

int StageRow::wantedWidth() const
{
    return m_row->minimumSize().width();
}

QSize StageRow::minimumSizeHint() const
{
    return m_first->minimumSizeHint();
}

} // namespace MiniHost
