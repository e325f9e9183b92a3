// SPDX-License-Identifier: MIT
#include "app/desktop/widgets/popover.h"

#include "app/desktop/widgets/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int popoverWidth = 400;
constexpr int largestHeight = 520;

} // namespace

Popover::Popover(const QString &title, const QString &empty, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_head(new QHBoxLayout)
    , m_trouble(new QLabel)
    , m_empty(new QLabel(empty))
    , m_content(new QWidget)
    , m_rows(new QVBoxLayout(m_content))
    , m_scroll(new QScrollArea)
{
    setObjectName(u"popover"_s);
    setAccessibleName(title);
    setFixedWidth(popoverWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *name = new QLabel(title);
    name->setFont(uiFont(Measure::text, true));
    m_head->setContentsMargins(Measure::gapM + 2, Measure::gap, Measure::gap, Measure::gap);
    m_head->addWidget(name, 1);
    column->addLayout(m_head);
    for (QLabel *label : { m_trouble, m_empty }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(Measure::gapM + 2, 2, Measure::gapM, Measure::gapM);
        column->addWidget(label);
    }
    m_trouble->setProperty("tone", u"bad"_s);
    m_trouble->hide();
    m_empty->setProperty("tone", u"dim"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    column->addWidget(m_scroll);
}

void Popover::clearRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        // Later: a button of the row may be on the stack.
        item->widget()->deleteLater();
        delete item;
    }
}

void Popover::addRow(QWidget *row)
{
    row->setProperty("popoverRow", true);
    row->setAttribute(Qt::WA_StyledBackground);
    m_rows->addWidget(row);
}

void Popover::finishRows()
{
    // Not isEmpty(): it ignores widgets that are not shown yet.
    const bool isEmpty = m_rows->count() == 0;
    m_empty->setVisible(isEmpty);
    m_scroll->setVisible(!isEmpty);
    if (isVisible())
        place();
}

QString Popover::trouble() const
{
    return m_trouble->text();
}

void Popover::setTrouble(const QString &trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}

void Popover::place()
{
    ensurePolished();
    m_content->ensurePolished();
    m_rows->activate();
    const int inside = popoverWidth - 2;
    const int wanted =
        m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(inside) : m_rows->totalSizeHint().height();
    m_scroll->setFixedHeight(std::min(largestHeight, wanted));
    adjustSize();
    if (m_anchor) {
        const QPoint corner = m_anchor->mapToGlobal(QPoint(m_anchor->width(), m_anchor->height() + 4));
        const QRect room = m_anchor->screen()->availableGeometry().united(m_anchor->window()->geometry());
        move(std::max(room.left() + 4, std::min(corner.x(), room.right() - 4) - popoverWidth), corner.y());
    }
    // No widget has the focus yet, or the one that had it was removed.
    if (!focusWidget() || !focusWidget()->isVisibleTo(this)) {
        const auto buttons = findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisibleTo(this) && button->isEnabled()) {
                button->setFocus(Qt::PopupFocusReason);
                break;
            }
        }
    }
}

void Popover::openBelow(QWidget &anchor)
{
    m_anchor = &anchor;
    place();
    show();
    place();
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button)
        button->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace MiniHost
