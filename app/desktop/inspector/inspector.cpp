// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/inspector.h"

#include "app/desktop/inspector/answerspanel.h"
#include "app/desktop/inspector/entrypanel.h"
#include "app/desktop/inspector/flowpanel.h"
#include "app/desktop/inspector/flowview.h"
#include "app/desktop/inspector/journalmodel.h"
#include "app/desktop/inspector/journalpanel.h"
#include "app/desktop/inspector/tokenspanel.h"
#include "app/desktop/inspector/worldpanel.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/simulator.h"
#include "bridge/core/errorcode.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/savedfile.h"
#include "bridge/jsapi/bridgememory.h"
#include "web/container/miniapppage.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost {

Inspector::Inspector(Simulator &simulator, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_simulator(simulator)
    , m_theme(theme)
    , m_model(new JournalModel(simulator.journal(), Journal::defaultCapacity, this))
    , m_pages(new QStackedWidget)
    , m_flow(new FlowPanel(*m_model, theme))
    , m_journal(new JournalPanel(*m_model, theme))
    , m_tokens(new TokensPanel(simulator, theme))
    , m_answers(new AnswersPanel(simulator.bridge().answers, simulator.bridge().calls, theme))
    , m_worldPlace(new QWidget)
    , m_devTools(new QWidget)
    , m_entry(new EntryPanel(*m_model, theme))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    setAccessibleName(tr("Inspector"));
    for (QWidget *page : { static_cast<QWidget *>(m_flow), static_cast<QWidget *>(m_journal),
             static_cast<QWidget *>(m_tokens), static_cast<QWidget *>(m_answers), m_worldPlace, m_devTools })
        m_pages->addWidget(page);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_entry);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({ 520, 232 });
    m_entry->setMinimumHeight(90);
    m_pages->setMinimumHeight(160);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_splitter, 1);

    connect(m_flow, &FlowPanel::entrySelected, this, &Inspector::select);
    connect(m_journal, &JournalPanel::entrySelected, this, &Inspector::select);
    connect(m_model, &JournalModel::grew, this, &Inspector::countEntries);
    connect(m_model, &JournalModel::grew, this, &Inspector::follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Inspector::countEntries);
    countEntries();
}

QWidget *Inspector::makeHead()
{
    auto *head = new QWidget;
    head->setObjectName(u"inspectorHead"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    head->setFixedHeight(41);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(2);
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Inspector tabs"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (const QString &name : { tr("Flow"), tr("Journal"), tr("Tokens"), tr("Answers"), tr("World"), tr("DevTools") })
        m_tabs->addTab(name);
    m_count = new QLabel(m_tabs);
    m_count->setObjectName(u"badge"_s);
    m_count->setAlignment(Qt::AlignCenter);
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::switchTo);
    row->addWidget(m_tabs, 1, Qt::AlignBottom);

    m_pause = new IconButton(m_theme, u"pause"_s, tr("Pause the journal"));
    connect(m_pause, &QToolButton::clicked, this, &Inspector::togglePause);
    auto *filter = new IconButton(m_theme, u"filter"_s, tr("Filter the journal (Ctrl+F)"));
    connect(filter, &QToolButton::clicked, this, &Inspector::focusFilter);
    auto *save = new IconButton(m_theme, u"export"_s, tr("Export"));
    save->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(save);
    for (const Export what : { Export::FlowSvg, Export::FlowPng, Export::FlowMermaid, Export::JournalLines })
        menu->addAction(exportName(what), this, [this, what] { askExport(what); });
    save->setMenu(menu);
    for (QWidget *button :
        { static_cast<QWidget *>(m_pause), static_cast<QWidget *>(filter), static_cast<QWidget *>(save) })
        row->addWidget(button);
    return head;
}

Inspector::Tab Inspector::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void Inspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void Inspector::switchTo(int tab)
{
    if (tab == WorldTab)
        openWorld();
    if (tab == DevToolsTab)
        openDevTools();
    m_pages->setCurrentIndex(tab);
    m_entry->setVisible(tab == FlowTab || tab == JournalTab);
}

void Inspector::openWorld()
{
    if (m_world)
        return;
    auto *layout = new QVBoxLayout(m_worldPlace);
    layout->setContentsMargins(0, 0, 0, 0);
    m_world = new WorldPanel(m_simulator);
    layout->addWidget(m_world);
}

void Inspector::openDevTools()
{
    if (m_devTools->layout())
        return;
    auto *layout = new QVBoxLayout(m_devTools);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *view = new QWebEngineView;
    view->setAccessibleName(tr("DevTools"));
    layout->addWidget(view);
    // A profile of its own: the page's may carry scripts and a header of the simulated client.
    auto *profile = new QWebEngineProfile(m_devTools);
    auto *page = new QWebEnginePage(profile, view);
    view->setPage(page);
    m_simulator.page()->devTools().showIn(page);
}

// Code, token and user data are seen as they come, without a click.
void Inspector::follow()
{
    const QList<FlowStep> steps = m_flow->view()->picture().steps();
    if (m_follows && !steps.isEmpty())
        m_entry->showEntry(steps.last().seq);
}

void Inspector::select(qint64 seq)
{
    m_follows = false;
    m_entry->showEntry(seq);
    if (sender() != m_flow)
        m_flow->select(seq);
    if (sender() != m_journal)
        m_journal->select(seq);
}

void Inspector::showEntry(qint64 seq)
{
    m_model->catchUp();
    m_follows = false;
    m_entry->showEntry(seq);
    m_flow->select(seq);
    m_journal->select(seq);
}

void Inspector::focusFilter()
{
    showTab(JournalTab);
    m_journal->focusFilter();
}

void Inspector::showBlocked()
{
    showTab(JournalTab);
    m_journal->showGroups({});
    m_journal->filterField()->setText(toString(EventKind::EgressBlocked));
}

void Inspector::countEntries()
{
    const qsizetype count = m_model->entryCount();
    m_count->setText(count > 9999 ? u"9999+"_s : QString::number(count));
    m_count->setAccessibleName(tr("Entries: %1").arg(count));
    const QSize size(std::max(22, m_count->sizeHint().width()), 17);
    if (m_count->size() == size)
        return;
    // A tab learns its badge's size only when it is given one.
    m_count->setFixedSize(size);
    m_tabs->setTabButton(JournalTab, QTabBar::RightSide, nullptr);
    m_tabs->setTabButton(JournalTab, QTabBar::RightSide, m_count);
    m_count->show();
}

void Inspector::togglePause()
{
    m_model->setPaused(!m_model->isPaused());
    m_pause->setIconName(m_model->isPaused() ? u"resume"_s : u"pause"_s);
    m_pause->setName(m_model->isPaused() ? tr("Go on") : tr("Pause the journal"));
}

QString Inspector::exportName(Export what)
{
    switch (what) {
    case Export::JournalLines:
        return tr("Journal as JSON lines…");
    case Export::FlowSvg:
        return tr("Flow as SVG…");
    case Export::FlowPng:
        return tr("Flow as PNG…");
    case Export::FlowMermaid:
        return tr("Flow as Mermaid…");
    }
    Q_UNREACHABLE();
}

bool Inspector::saveTo(Export what, const QString &file) const
{
    m_model->catchUp();
    const FlowPicture picture(m_flow->view()->picture().steps(), 920);
    if (what == Export::FlowSvg)
        return picture.saveSvg(file, m_theme.colours());
    if (what == Export::FlowPng)
        return picture.savePng(file, m_theme.colours());
    const QByteArray text = what == Export::FlowMermaid ? Flow::toMermaid(picture.steps()).toUtf8()
                                                        : toJsonLines(m_journal->shownEntries());
    return saveFile(file, text).has_value();
}

void Inspector::askExport(Export what)
{
    static constexpr const char *names[] { "journal.jsonl", "flow.svg", "flow.png", "flow.mmd" };
    auto *dialog = new QFileDialog(this, exportName(what));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QLatin1StringView(names[static_cast<int>(what)]));
    connect(dialog, &QFileDialog::fileSelected, this, [this, what](const QString &file) {
        if (saveTo(what, file))
            return;
        const ErrorRow &row = errorRow(Errors::FileNotWritable);
        auto *box = new QMessageBox(QMessageBox::Warning, exportName(what),
            u"%1\n%2"_s.arg(row.text.in(language()), file), QMessageBox::Ok, this);
        box->setInformativeText(row.cause.in(language()) + u' ' + row.fix.in(language()));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace MiniHost
