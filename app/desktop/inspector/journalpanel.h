// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/inspectortab.h"
#include "app/desktop/inspector/journalrows.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
class QTreeView;

namespace MiniHost {

class Theme;

// The journal as a table grouped by call, with a filter and a copy command. Scrolls to new entries unless the user has scrolled up.
class JournalPanel final : public EntryPage
{
    Q_OBJECT

public:
    JournalPanel(JournalModel &model, const Theme &theme, QWidget *parent = nullptr);

    QTreeView *table() const { return m_table; }
    QLineEdit *filterField() const { return m_filter; }
    void focusFilter();
    void showGroups(const QSet<EventGroup> &groups); // empty: all
    void select(qint64 seq) override;
    // The selected entries; a selected call means all its entries.
    QList<JournalEntry> selectedEntries() const;
    QList<JournalEntry> shownEntries() const; // entries that match the filter, oldest first
    void copySelected();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    void fillKindMenu();
    void applyGroups();
    void emitSelection();
    void openNewest();
    void followEnd();
    void updateEmptyText();

    JournalModel &m_model;
    JournalRows m_rows;
    QTreeView *m_table;
    QLineEdit *m_filter = nullptr;
    QToolButton *m_kinds = nullptr;
    QMenu *m_kindMenu = nullptr;
    QLabel *m_empty;
    QTimer m_filterTimer;
    QTimer m_followTimer;
    bool m_follows = true;
    CallId m_opened; // the call that openNewest() has expanded
};

} // namespace MiniHost
