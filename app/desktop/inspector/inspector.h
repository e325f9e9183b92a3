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

// The right side: a tab for each of inspector/tabs; below those that select entries of the journal, the selected one.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    Inspector(Simulator &simulator, const Theme &theme, QWidget *parent = nullptr);

    void showTab(const QString &id);
    QString tab() const; // the shown one's id
    void showEntry(qint64 seq);
    void focusFilter();
    void showBlocked(); // the journal, with the page's entries only
    EntryPanel *entry() const { return m_entry; }
    QSplitter *splitter() const { return m_splitter; }
    // The page of this class; null when its tab makes it when it is first shown, and was not shown.
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
    void askExport(const QString &name);           // with a file dialog; the name is InspectorExport::file
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
    bool m_follows = true; // until somebody selects an entry
};

} // namespace MiniHost
