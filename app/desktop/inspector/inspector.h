// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace MiniHost {

class AnswersPanel;
class EntryPanel;
class FlowPanel;
class IconButton;
class JournalModel;
class JournalPanel;
class Simulator;
class Theme;
class TokensPanel;
class WorldPanel;

// The right side: Flow, Journal, Tokens, Answers, World, DevTools; below them the selected entry.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { FlowTab, JournalTab, TokensTab, AnswersTab, WorldTab, DevToolsTab };
    enum class Export { JournalLines, FlowSvg, FlowPng, FlowMermaid };

    Inspector(Simulator &simulator, const Theme &theme, QWidget *parent = nullptr);

    void showTab(Tab tab);
    Tab tab() const;
    void showEntry(qint64 seq);
    void focusFilter();
    void showBlocked(); // the journal, with the page's entries only
    FlowPanel *flow() const { return m_flow; }
    JournalPanel *journal() const { return m_journal; }
    AnswersPanel *answers() const { return m_answers; }
    EntryPanel *entry() const { return m_entry; }
    QSplitter *splitter() const { return m_splitter; }
    WorldPanel *world() const { return m_world; } // null until its tab is shown

    void askExport(Export what); // with a file dialog
    bool saveTo(Export what, const QString &file) const;
    static QString exportName(Export what); // for menus: "Journal as JSON lines…"

private:
    QWidget *makeHead();
    void select(qint64 seq);
    void follow();
    void switchTo(int tab);
    void openDevTools();
    void openWorld();
    void countEntries();
    void togglePause();

    Simulator &m_simulator;
    const Theme &m_theme;
    JournalModel *m_model;
    QTabBar *m_tabs = nullptr;
    QLabel *m_count = nullptr;
    IconButton *m_pause = nullptr;
    QStackedWidget *m_pages;
    FlowPanel *m_flow;
    JournalPanel *m_journal;
    TokensPanel *m_tokens;
    AnswersPanel *m_answers;
    QWidget *m_worldPlace; // empty until it is first shown
    WorldPanel *m_world = nullptr;
    QWidget *m_devTools; // empty until it is first shown
    EntryPanel *m_entry;
    QSplitter *m_splitter;
    bool m_follows = true; // until somebody selects an entry
};

} // namespace MiniHost
