// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/journalpanel.h"

#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace MiniHost {

JournalPanel::JournalPanel(JournalModel &model, const Theme &theme, QWidget *parent)
    : EntryPage(parent)
    , m_model(model)
    , m_rows(model, theme)
    , m_table(new QTreeView)
    , m_empty(new QLabel(m_table))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_table, 1);

    m_table->setModel(&m_rows);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAllColumnsShowFocus(true);
    m_table->setIndentation(18);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("Journal"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setFrameShape(QFrame::NoFrame);
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(44);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(JournalRows::More, QHeaderView::Stretch);
    header->resizeSection(JournalRows::What, 226);
    header->resizeSection(JournalRows::Since, 84);
    header->resizeSection(JournalRows::At, 100);
    header->resizeSection(JournalRows::Seq, 56);
    header->setHighlightSections(false);

    auto *copy = new QAction(tr("Copy as JSON lines"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &JournalPanel::copySelected);
    m_table->addAction(copy);

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("tone", u"dim"_s);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);

    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(120);
    connect(&m_filterTimer, &QTimer::timeout, this, [this] {
        m_rows.setText(m_filter->text());
        if (m_rows.isFiltering() && m_rows.rowCount() <= 200)
            m_table->expandAll();
        updateEmptyText();
    });
    m_followTimer.setSingleShot(true);
    m_followTimer.setInterval(0);
    connect(&m_followTimer, &QTimer::timeout, this, &JournalPanel::followEnd);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &JournalPanel::emitSelection);
    QScrollBar *bar = m_table->verticalScrollBar();
    // Only the user's scrolling stops the following, not the insertion of rows.
    connect(bar, &QScrollBar::actionTriggered, this,
        [this, bar] { m_follows = bar->sliderPosition() >= bar->maximum() - 4; });
    connect(&model, &JournalModel::grew, &m_followTimer, qOverload<>(&QTimer::start));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_opened = {};
        m_follows = true;
        updateEmptyText();
    });
    connect(&model, &JournalModel::grew, this, &JournalPanel::updateEmptyText);
    m_followTimer.start();
    updateEmptyText();
}

QWidget *JournalPanel::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Measure::gapM, Measure::gap, Measure::gapM, Measure::gap);
    row->setSpacing(Measure::gap);
    m_filter = new QLineEdit;
    m_filter->setFixedHeight(Measure::control);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Filter: a word, a number, a code… (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Filter the journal"));
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    m_kinds = new QToolButton;
    m_kinds->setObjectName(u"boxed"_s);
    m_kinds->setFixedHeight(Measure::control);
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    m_kinds->setFocusPolicy(Qt::TabFocus);
    m_kinds->setText(tr("All kinds"));
    m_kinds->setAccessibleName(tr("Kinds of entries to show"));
    m_kindMenu = new QMenu(m_kinds);
    m_kinds->setMenu(m_kindMenu);
    fillKindMenu();
    row->addWidget(m_filter, 1);
    row->addWidget(m_kinds);
    return bar;
}

void JournalPanel::fillKindMenu()
{
    QAction *all = m_kindMenu->addAction(tr("All kinds"));
    connect(all, &QAction::triggered, this, [this] { showGroups({}); });
    m_kindMenu->addSeparator();
    for (int i = 0; i < eventGroupCount; ++i) {
        QAction *action = m_kindMenu->addAction(label(static_cast<EventGroup>(i)).in(language()));
        action->setCheckable(true);
        action->setData(i);
        connect(action, &QAction::toggled, this, &JournalPanel::applyGroups);
    }
}

void JournalPanel::applyGroups()
{
    QSet<EventGroup> groups;
    QStringList names;
    const auto actions = m_kindMenu->actions();
    for (const QAction *action : actions) {
        if (action->isChecked()) {
            groups.insert(static_cast<EventGroup>(action->data().toInt()));
            names += action->text();
        }
    }
    m_rows.setGroups(groups);
    m_kinds->setText(names.isEmpty() ? tr("All kinds") : names.join(u", "_s));
    updateEmptyText();
}

void JournalPanel::showGroups(const QSet<EventGroup> &groups)
{
    const auto actions = m_kindMenu->actions();
    for (QAction *action : actions) {
        if (action->isCheckable()) {
            const QSignalBlocker quiet(action);
            action->setChecked(groups.contains(static_cast<EventGroup>(action->data().toInt())));
        }
    }
    applyGroups();
}

void JournalPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void JournalPanel::select(qint64 seq)
{
    const QModelIndex index = m_rows.mapFromSource(m_model.indexOfEntry(seq));
    if (!index.isValid())
        return;
    const QSignalBlocker quiet(m_table->selectionModel());
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->viewport()->update();
}

void JournalPanel::emitSelection()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        Q_EMIT entrySelected(current.data(JournalModel::SeqRole).toLongLong());
}

QList<JournalEntry> JournalPanel::selectedEntries() const
{
    QMap<qint64, JournalEntry> entries; // by seq: sorted and without duplicates
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (const QVariant entry = row.data(JournalModel::EntryRole); entry.isValid()) {
            entries.insert(row.data(JournalModel::SeqRole).toLongLong(), entry.value<JournalEntry>());
            continue;
        }
        const QList<JournalEntry> ofCall = m_model.entriesOf({ row.data(JournalModel::CallRole).toULongLong() });
        for (const JournalEntry &entry : ofCall)
            entries.insert(entry.seq, entry);
    }
    return entries.values();
}

QList<JournalEntry> JournalPanel::shownEntries() const
{
    QMap<qint64, JournalEntry> entries;
    const auto add = [&](const QModelIndex &row) {
        if (const QVariant entry = row.data(JournalModel::EntryRole); entry.isValid())
            entries.insert(row.data(JournalModel::SeqRole).toLongLong(), entry.value<JournalEntry>());
    };
    for (int i = 0; i < m_rows.rowCount(); ++i) {
        const QModelIndex row = m_rows.index(i, 0);
        add(row);
        for (int j = 0; j < m_rows.rowCount(row); ++j)
            add(m_rows.index(j, 0, row));
    }
    return entries.values();
}

void JournalPanel::copySelected()
{
    if (const QList<JournalEntry> entries = selectedEntries(); !entries.isEmpty())
        QApplication::clipboard()->setText(QString::fromUtf8(toJsonLines(entries)));
}

// Expands the newest call and collapses the previous one, unless the user has selected an entry in it.
void JournalPanel::openNewest()
{
    const CallId newest = m_model.newestCall();
    if (!newest || newest == m_opened)
        return;
    const QModelIndex before = m_rows.mapFromSource(m_model.indexOf(m_opened));
    if (before.isValid() && m_table->currentIndex().parent() != before)
        m_table->collapse(before);
    m_opened = newest;
    m_table->expand(m_rows.mapFromSource(m_model.indexOf(m_opened)));
}

void JournalPanel::followEnd()
{
    if (!m_follows)
        return;
    openNewest();
    m_table->scrollToBottom();
}

void JournalPanel::updateEmptyText()
{
    const bool empty = m_rows.rowCount() == 0;
    m_empty->setVisible(empty);
    if (empty) {
        m_empty->setText(m_rows.isFiltering() ? tr("No entry matches the filter. Clear the filter to see all entries.")
                                              : tr("No entries yet. Load a page; its calls and requests appear here."));
    }
}

void JournalPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    // A narrow panel has no column for the time of day; the time since the call stays.
    m_table->setColumnHidden(JournalRows::At, width() < 660);
    m_empty->setGeometry(m_table->rect().adjusted(40, 40, -40, 0));
}

} // namespace MiniHost
