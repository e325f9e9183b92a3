// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/inspectortab.h"

#include <QStackedWidget>

class QLabel;
class QMenu;
class QSplitter;
class QTabBar;

namespace MiniHost {

class EntryPanel;
class IconButton;

// The inspector: a tab for each file of inspector/tabs. Below tabs in which entries are selected (EntryPage) is the selected
// entry.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    Inspector(Simulator &simulator, const Theme &theme, QWidget *parent = nullptr);

    void showTab(const QString &id);
    QString tab() const; // id of the shown tab
    void showEntry(qint64 seq);
    void focusFilter();
    void showBlocked(); // the journal, filtered for blocked requests
    EntryPanel *entry() const { return m_entry; }
    QSplitter *splitter() const { return m_splitter; }
    // The page of this class; null: its tab makes it when it is first shown, and that has not happened.
    template<typename Page>
    Page *page() const
    {
        for (int i = 0; i < m_places->count(); ++i) {
            if (auto *found = qobject_cast<Page *>(pageAt(i)))
                return found;
        }
        return nullptr;
    }

    static std::vector<InspectorExport> exports(); // of all tabs, in their order
    void askExport(const QString &name);           // opens a file dialog; `name` is InspectorExport::file
    bool saveTo(const QString &name, const QString &file) const;

private:
    QWidget *makeHead();
    void addTab(const InspectorTab &tab);
    QWidget *pageAt(int index) const; // null until it is made
    void makePage(int index);
    void selectInPages(qint64 seq, const QObject *except);
    int indexOf(const QString &id) const;
    void select(qint64 seq);
    void follow();
    void switchTo(int index);
    void countEntries();
    void togglePause();

    JournalModel *m_model;
    const InspectorParts m_parts;
    std::vector<InspectorTab> m_kinds; // in their order
    QTabBar *m_tabs = nullptr;
    QLabel *m_count = nullptr;
    IconButton *m_pause = nullptr;
    QStackedWidget *m_places; // one for each tab, empty until its page is made
    EntryPanel *m_entry;
    QSplitter *m_splitter;
    bool m_follows = true; // until the user selects an entry
};

} // namespace MiniHost
