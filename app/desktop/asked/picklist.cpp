// SPDX-License-Identifier: MIT
#include "app/desktop/asked/picklist.h"

#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

#include <QAbstractItemDelegate>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

class RowPainter final : public QAbstractItemDelegate
{
public:
    RowPainter(const Colours &colours, bool hasChecks, QObject *parent)
        : QAbstractItemDelegate(parent)
        , m_colours(colours)
        , m_hasChecks(hasChecks)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return { 100, index.data(PickList::NoteRole).toString().isEmpty() ? 44 : 56 };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect;
        const bool isCurrent = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
        if (isCurrent) {
            painter->setPen(QPen(m_colours.accent, 2));
            painter->setBrush(m_colours.accentSoft);
            painter->drawRoundedRect(QRectF(row).adjusted(2, 2, -2, -2), 7, 7);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(row, m_colours.hover);
        }
        const bool isLocked = index.data(PickList::LockedRole).toBool();
        int left = row.left() + 14;
        if (const QString mark = index.data(PickList::MarkRole).toString(); !mark.isEmpty()) {
            const QRect disc(left, row.center().y() - 15, 30, 30);
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_colours.accent);
            painter->drawEllipse(disc);
            painter->setPen(m_colours.onAccent);
            painter->setFont(uiFont(13, true));
            painter->drawText(disc, Qt::AlignCenter, mark);
            left += 42;
        }
        const int right = row.right() - (m_hasChecks ? 44 : 14);
        const QString note = index.data(PickList::NoteRole).toString();
        const auto line = [&](const QString &words, int size, const QColor &colour, const QRect &place) {
            painter->setFont(uiFont(size));
            painter->setPen(colour);
            const QString shown = QFontMetrics(painter->font()).elidedText(words, Qt::ElideRight, place.width());
            painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, shown);
        };
        const QRect words(left, row.top(), right - left, row.height());
        const QColor strong = isLocked ? m_colours.dim : m_colours.text;
        const QString title = index.data(Qt::DisplayRole).toString();
        if (note.isEmpty()) {
            line(title, 15, strong, words);
        } else {
            line(title, 15, strong, words.adjusted(0, 7, 0, -words.height() / 2 + 3));
            line(note, Measure::smallText, m_colours.dim, words.adjusted(0, words.height() / 2 + 1, 0, -6));
        }
        if (m_hasChecks)
            paintCheck(*painter, QPoint(row.right() - 24, row.center().y()), index, isLocked);
        const bool isLast = index.row() == index.model()->rowCount() - 1;
        if (!isCurrent && !isLast) {
            painter->setPen(QPen(m_colours.handle, 1));
            painter->drawLine(QPointF(left, row.bottom() + 0.5), QPointF(row.right(), row.bottom() + 0.5));
        }
        painter->restore();
    }

private:
    void paintCheck(QPainter &painter, QPoint centre, const QModelIndex &index, bool isLocked) const
    {
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        painter.setPen(QPen(isOn && !isLocked ? m_colours.accent : m_colours.control, 1.4));
        painter.setBrush(isOn ? (isLocked ? m_colours.control : m_colours.accent) : QColor(Qt::transparent));
        painter.drawEllipse(centre, 9, 9);
        if (!isOn)
            return;
        painter.setPen(QPen(m_colours.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF { centre + QPointF(-4, 0.3), centre + QPointF(-1.2, 3.2), centre + QPointF(4, -3) });
    }

    const Colours &m_colours;
    const bool m_hasChecks;
};

} // namespace

PickList::PickList(const Colours &colours, Mode mode, const QString &name, QWidget *parent)
    : QListWidget(parent)
    , m_mode(mode)
{
    setAccessibleName(name);
    setItemDelegate(new RowPainter(colours, mode != Mode::Tap, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setUniformItemSizes(false);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { tap(row(item)); });
}

void PickList::setRows(const QList<PickRow> &rows)
{
    clear();
    for (const PickRow &row : rows) {
        auto *item = new QListWidgetItem(shownLine(row.title, Limit::ShownNameCharacters), this);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setData(KeyRole, row.key);
        item->setData(NoteRole, shownLine(row.note, Limit::ShownNameCharacters));
        item->setData(MarkRole, row.mark);
        item->setData(LockedRole, row.isLocked);
        item->setToolTip(shownTip(row.note));
        if (m_mode != Mode::Tap)
            item->setCheckState(row.isChecked ? Qt::Checked : Qt::Unchecked);
    }
    if (count() > 0)
        setCurrentRow(0);
    updateGeometry();
}

void PickList::filter(const QString &words)
{
    for (int i = 0; i < count(); ++i) {
        const QString all = item(i)->text() + u'\n' + item(i)->data(NoteRole).toString();
        item(i)->setHidden(!all.contains(words.trimmed(), Qt::CaseInsensitive));
    }
}

QStringList PickList::checked() const
{
    QStringList keys;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            keys += item(i)->data(KeyRole).toString();
    }
    return keys;
}

void PickList::tap(int at)
{
    QListWidgetItem *tappedItem = item(at);
    if (!tappedItem || tappedItem->data(LockedRole).toBool())
        return;
    const QString key = tappedItem->data(KeyRole).toString();
    if (m_mode == Mode::Tap) {
        Q_EMIT tapped(key);
        return;
    }
    const bool wasChecked = tappedItem->checkState() == Qt::Checked;
    if (m_mode == Mode::Single) {
        for (int i = 0; i < count(); ++i)
            item(i)->setCheckState(i == at ? Qt::Checked : Qt::Unchecked);
    } else if (!wasChecked && m_limit > 0 && checked().size() >= m_limit) {
        Q_EMIT refused();
        return;
    } else {
        tappedItem->setCheckState(wasChecked ? Qt::Unchecked : Qt::Checked);
    }
    Q_EMIT changed();
}

void PickList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Space || (isEnter && m_mode == Mode::Tap))
        tap(currentRow());
    else if (isEnter || event->key() == Qt::Key_Escape)
        event->ignore(); // handled by ClientOverlay
    else
        QListWidget::keyPressEvent(event);
}

int PickList::rowHeight() const
{
    return count() > 0 && !item(0)->data(NoteRole).toString().isEmpty() ? 56 : 44;
}

QSize PickList::sizeHint() const
{
    int height = 0;
    for (int i = 0; i < std::min(count(), 9); ++i)
        height += item(i)->data(NoteRole).toString().isEmpty() ? 44 : 56;
    return { 240, std::max(height, rowHeight()) + 2 };
}

} // namespace MiniHost
