// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/flowview.h"

#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace MiniHost {

FlowView::FlowView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_picture({}, 0)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sequence diagram of the call"));
    verticalScrollBar()->setSingleStep(FlowPicture::rowHeight);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void FlowView::setSteps(const QList<FlowStep> &steps)
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    m_picture = FlowPicture(steps, viewport()->width());
    if (m_selectedRow >= steps.size() || (m_selectedRow >= 0 && steps[m_selectedRow].seq != m_selected))
        select(m_selected);
    fit();
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    viewport()->update();
}

void FlowView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void FlowView::select(qint64 seq)
{
    m_selected = seq;
    m_selectedRow = -1;
    for (int i = 0; i < m_picture.steps().size(); ++i) {
        if (m_picture.steps()[i].seq == seq)
            m_selectedRow = i; // the last step of the entry: the answer, when it is request and answer
    }
    viewport()->update();
}

void FlowView::choose(int row)
{
    if (row < 0 || row >= m_picture.steps().size())
        return;
    const FlowStep &step = m_picture.steps()[row];
    m_selectedRow = row;
    m_selected = step.seq;
    setAccessibleDescription(u"%1 → %2: %3"_s.arg(Flow::laneName(step.from), Flow::laneName(step.to), step.label));
    const int top = static_cast<int>(m_picture.rowRect(row).top());
    QScrollBar *bar = verticalScrollBar();
    if (top - FlowPicture::headHeight < bar->value())
        bar->setValue(top - FlowPicture::headHeight);
    else if (top + FlowPicture::rowHeight > bar->value() + viewport()->height())
        bar->setValue(top + FlowPicture::rowHeight - viewport()->height());
    viewport()->update();
    Q_EMIT selectedChanged(m_selected);
}

void FlowView::fit()
{
    horizontalScrollBar()->setRange(0, m_picture.width() - viewport()->width());
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, m_picture.height() - viewport()->height());
    verticalScrollBar()->setPageStep(viewport()->height());
}

void FlowView::resizeEvent(QResizeEvent *)
{
    m_picture = FlowPicture(m_picture.steps(), viewport()->width());
    fit();
}

void FlowView::mousePressEvent(QMouseEvent *event)
{
    if (event->pos().y() > FlowPicture::headHeight)
        choose(m_picture.rowAt(event->pos().y() + verticalScrollBar()->value()));
}

void FlowView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void FlowView::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_picture.steps().size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        choose(m_selectedRow < 0 ? last : std::max(0, m_selectedRow - 1));
        break;
    case Qt::Key_Down:
        choose(std::min(last, m_selectedRow + 1));
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(last);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool FlowView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = m_picture.rowAt(help->pos().y() + verticalScrollBar()->value());
        showTip(help->globalPos(), row < 0 ? QString() : m_picture.steps()[row].label, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void FlowView::focusInEvent(QFocusEvent *)
{
    viewport()->update();
}

void FlowView::focusOutEvent(QFocusEvent *)
{
    viewport()->update();
}

void FlowView::paintEvent(QPaintEvent *event)
{
    const Colours &c = m_theme.colours();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), c.surface);
    const int x = horizontalScrollBar()->value();
    const int y = verticalScrollBar()->value();
    painter.translate(-x, -y);
    m_picture.paintRows(painter, c, QRectF(event->rect().translated(x, y)), m_selectedRow, hasFocus());
    painter.translate(0, y);
    painter.fillRect(0, 0, m_picture.width(), FlowPicture::headHeight - 12, c.surface);
    m_picture.paintHead(painter, c);
    if (m_picture.steps().isEmpty()) {
        painter.translate(x, 0);
        painter.setFont(uiFont());
        const QRect room = viewport()->rect().adjusted(48, FlowPicture::headHeight, -48, 0);
        const QRect bounds = painter.fontMetrics().boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        painter.fillRect(bounds.adjusted(-12, -8, 12, 8), c.surface);
        painter.setPen(c.dim);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
}

} // namespace MiniHost
