// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/inspector.h"

#include "app/desktop/inspector/entrypanel.h"
#include "app/desktop/inspector/flowpanel.h"
#include "app/desktop/inspector/flowview.h"
#include "app/desktop/inspector/journalmodel.h"
#include "app/desktop/inspector/journalpanel.h"
#include "app/desktop/widgets/icons.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/theme.h"
#include "app/session/simulator.h"
#include "bridge/core/errors/errorcode.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/events/page.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

std::vector<InspectorTab> tabsInOrder()
{
    std::vector<InspectorTab> tabs = allInspectorTabs();
    std::sort(tabs.begin(), tabs.end(),
        [](const InspectorTab &one, const InspectorTab &other) { return one.order < other.order; });
    return tabs;
}

} // namespace

Inspector::Inspector(Simulator &simulator, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new JournalModel(simulator.journal(), Journal::defaultCapacity, this))
    , m_parts { simulator, *m_model, theme }
    , m_kinds(tabsInOrder())
    , m_places(new QStackedWidget)
    , m_entry(new EntryPanel(*m_model, theme))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    setAccessibleName(tr("Inspector"));
    m_splitter->addWidget(m_places);
    m_splitter->addWidget(m_entry);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({ 520, 232 });
    m_entry->setMinimumHeight(90);
    m_places->setMinimumHeight(160);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_splitter, 1);
    for (const InspectorTab &tab : m_kinds)
        addTab(tab);

    connect(m_model, &JournalModel::grew, this, &Inspector::countEntries);
    connect(m_model, &JournalModel::grew, this, &Inspector::follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Inspector::countEntries);
    countEntries();
}

void Inspector::addTab(const InspectorTab &tab)
{
    auto *place = new QWidget;
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    const int index = m_places->addWidget(place);
    if (tab.made == InspectorTab::Made::AtOnce)
        makePage(index);
    m_tabs->addTab(tab.title); // the first tab becomes the current one
}

QWidget *Inspector::pageAt(int index) const
{
    const QLayoutItem *item = m_places->widget(index)->layout()->itemAt(0);
    return item ? item->widget() : nullptr;
}

void Inspector::makePage(int index)
{
    QWidget *page = m_kinds[static_cast<size_t>(index)].make(m_parts);
    m_places->widget(index)->layout()->addWidget(page);
    if (auto *entries = qobject_cast<EntryPage *>(page))
        connect(entries, &EntryPage::entrySelected, this, &Inspector::select);
}

int Inspector::indexOf(const QString &id) const
{
    const auto found =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&id](const InspectorTab &tab) { return tab.id == id; });
    Q_ASSERT_X(found != m_kinds.end(), "Inspector", qPrintable(id));
    return static_cast<int>(found - m_kinds.begin());
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
    m_count = new QLabel(m_tabs);
    m_count->setObjectName(u"badge"_s);
    m_count->setAlignment(Qt::AlignCenter);
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::switchTo);
    row->addWidget(m_tabs, 1, Qt::AlignBottom);

    m_pause = new IconButton(m_parts.theme, u"pause"_s, tr("Pause the journal"));
    connect(m_pause, &QToolButton::clicked, this, &Inspector::togglePause);
    auto *filter = new IconButton(m_parts.theme, u"filter"_s, tr("Filter the journal (Ctrl+F)"));
    connect(filter, &QToolButton::clicked, this, &Inspector::focusFilter);
    auto *save = new IconButton(m_parts.theme, u"export"_s, tr("Export"));
    save->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(save);
    for (const InspectorExport &each : exports())
        menu->addAction(each.title, this, [this, name = each.file] { askExport(name); });
    save->setMenu(menu);
    for (QWidget *button :
        { static_cast<QWidget *>(m_pause), static_cast<QWidget *>(filter), static_cast<QWidget *>(save) })
        row->addWidget(button);
    return head;
}

QString Inspector::tab() const
{
    return m_kinds[static_cast<size_t>(m_tabs->currentIndex())].id;
}

void Inspector::showTab(const QString &id)
{
    m_tabs->setCurrentIndex(indexOf(id));
}

void Inspector::switchTo(int index)
{
    if (!pageAt(index))
        makePage(index);
    m_places->setCurrentIndex(index);
    m_entry->setVisible(qobject_cast<EntryPage *>(pageAt(index)) != nullptr);
}

// Shows each new entry of the call until the user selects one. When the last one says that the call failed, the first failure is shown:
// the others follow from it.
void Inspector::follow()
{
    const QList<FlowStep> steps = page<FlowPanel>()->view()->picture().steps();
    if (!m_follows || steps.isEmpty())
        return;
    const auto isFailure = [](const FlowStep &step) { return step.style == FlowStyle::Failure; };
    const bool hasFailed = isFailure(steps.last());
    m_entry->showEntry(hasFailed ? std::find_if(steps.begin(), steps.end(), isFailure)->seq : steps.last().seq);
}

void Inspector::select(qint64 seq)
{
    m_follows = false;
    m_entry->showEntry(seq);
    selectInPages(seq, sender());
}

void Inspector::selectInPages(qint64 seq, const QObject *except)
{
    for (int i = 0; i < m_places->count(); ++i) {
        if (auto *page = qobject_cast<EntryPage *>(pageAt(i)); page && page != except)
            page->select(seq);
    }
}

void Inspector::showEntry(qint64 seq)
{
    m_model->catchUp();
    m_follows = false;
    m_entry->showEntry(seq);
    selectInPages(seq, nullptr);
}

void Inspector::focusFilter()
{
    showTab(u"journal"_s);
    page<JournalPanel>()->focusFilter();
}

void Inspector::showBlocked()
{
    showTab(u"journal"_s);
    page<JournalPanel>()->showGroups({});
    page<JournalPanel>()->filterField()->setText(toString(Events::EgressBlocked::Kind));
}

void Inspector::countEntries()
{
    const qsizetype count = m_model->entryCount();
    m_count->setText(count > 9999 ? u"9999+"_s : QString::number(count));
    m_count->setAccessibleName(tr("Entries: %1").arg(count));
    const QSize size(std::max(22, m_count->sizeHint().width()), 17);
    if (m_count->size() == size)
        return;
    // QTabBar reads a badge's size only when it is set.
    m_count->setFixedSize(size);
    const int journal = indexOf(u"journal"_s);
    m_tabs->setTabButton(journal, QTabBar::RightSide, nullptr);
    m_tabs->setTabButton(journal, QTabBar::RightSide, m_count);
    m_count->show();
}

void Inspector::togglePause()
{
    m_model->setPaused(!m_model->isPaused());
    m_pause->setIconName(m_model->isPaused() ? u"resume"_s : u"pause"_s);
    m_pause->setName(m_model->isPaused() ? tr("Resume the journal") : tr("Pause the journal"));
}

std::vector<InspectorExport> Inspector::exports()
{
    std::vector<InspectorExport> all;
    for (const InspectorTab &tab : tabsInOrder())
        all.insert(all.end(), tab.exports.begin(), tab.exports.end());
    return all;
}

bool Inspector::saveTo(const QString &name, const QString &file) const
{
    m_model->catchUp();
    for (size_t i = 0; i < m_kinds.size(); ++i) {
        const QWidget *page = pageAt(static_cast<int>(i));
        for (const InspectorExport &each : m_kinds[i].exports) {
            if (each.file == name && page)
                return each.save(*page, m_parts, file);
        }
    }
    return false;
}

void Inspector::askExport(const QString &name)
{
    const auto all = exports();
    const auto wanted =
        std::find_if(all.begin(), all.end(), [&name](const InspectorExport &each) { return each.file == name; });
    Q_ASSERT_X(wanted != all.end(), "Inspector", qPrintable(name));
    auto *dialog = new QFileDialog(this, wanted->title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, name, title = wanted->title](const QString &file) {
        if (saveTo(name, file))
            return;
        const ErrorRow &row = errorRow(Errors::FileNotWritable);
        auto *box = new QMessageBox(
            QMessageBox::Warning, title, u"%1\n%2"_s.arg(row.text.in(language()), file), QMessageBox::Ok, this);
        box->setInformativeText(row.cause.in(language()) + u' ' + row.fix.in(language()));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace MiniHost
