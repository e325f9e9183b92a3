// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/flowpanel.h"

#include "app/desktop/inspector/eventtext.h"
#include "app/desktop/inspector/flowview.h"
#include "app/desktop/inspector/journalmodel.h"
#include "app/desktop/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace MiniHost {

FlowPanel::FlowPanel(JournalModel &model, const Theme &theme, QWidget *parent)
    : EntryPage(parent)
    , m_model(model)
    , m_view(new FlowView(theme))
    , m_bar(new QWidget)
    , m_chooser(new QComboBox)
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(Measure::gapL, Measure::gap, Measure::gapL, 0);
    auto *title = new QLabel(tr("&Call"));
    title->setProperty("tone", u"dim"_s);
    title->setBuddy(m_chooser);
    m_chooser->setAccessibleName(tr("Which call to show"));
    m_chooser->setMinimumWidth(260);
    row->addWidget(title);
    row->addWidget(m_chooser);
    row->addStretch();
    m_bar->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);
    m_view->setEmptyText(
        tr("The page has not called openAuth yet. Press its button, and the call appears here step by step."));

    m_chooserTimer.setSingleShot(true);
    m_chooserTimer.setInterval(100); // one update of the chooser for many calls
    connect(&m_chooserTimer, &QTimer::timeout, this, &FlowPanel::fillChooser);
    connect(m_view, &FlowView::selectedChanged, this, &FlowPanel::entrySelected);
    connect(m_chooser, &QComboBox::activated, this,
        [this](int index) { showCall({ m_chooser->itemData(index).toULongLong() }); });
    connect(&model, &JournalModel::callAppeared, this, [this](CallId call) {
        if (m_follows)
            display(call);
        else
            m_chooserTimer.start();
    });
    connect(&model, &JournalModel::callGrew, this, [this](CallId grown) {
        if (grown == m_call)
            refresh();
        m_chooserTimer.start();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_follows = true;
        display({});
    });
    display(model.newestCall());
}

void FlowPanel::display(CallId call)
{
    m_call = call;
    refresh();
    m_chooserTimer.start();
}

void FlowPanel::showCall(CallId call)
{
    m_follows = call == m_model.newestCall();
    display(call);
    fillChooser();
}

void FlowPanel::select(qint64 seq)
{
    if (const auto entry = m_model.entry(seq); entry && entry->call && entry->call != m_call)
        showCall(entry->call);
    m_view->select(seq);
}

void FlowPanel::refresh()
{
    m_view->setSteps(Flow::steps(m_model.entriesOf(m_call)));
}

void FlowPanel::fillChooser()
{
    const QList<CallId> calls = m_model.calls();
    m_bar->setVisible(calls.size() > 1);
    m_chooser->clear();
    for (qsizetype i = calls.size() - 1; i >= 0 && m_chooser->count() < choiceLimit; --i) {
        const QModelIndex index = m_model.indexOf(calls[i]);
        m_chooser->addItem(
            u"#%1  %2 · %3"_s.arg(calls[i].value)
                .arg(index.data(JournalModel::ApiRole).toString(),
                    EventText::outcome(static_cast<CallOutcome>(index.data(JournalModel::OutcomeRole).toInt()))),
            calls[i].value);
    }
    m_chooser->setCurrentIndex(m_chooser->findData(m_call.value));
}

} // namespace MiniHost
