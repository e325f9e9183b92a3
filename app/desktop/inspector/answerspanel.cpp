// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/answerspanel.h"

#include "app/desktop/inspector/ruleeditor.h"
#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace MiniHost {

AnswersPanel::AnswersPanel(AnswerRules &rules, CallLog &log, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_log(log)
    , m_callModel(log, theme)
    , m_ruleModel(rules, theme)
    , m_callTable(makeTable(m_callModel, tr("Called JSAPIs")))
    , m_ruleTable(makeTable(m_ruleModel, tr("Rules")))
    , m_noCalls(new QLabel(m_callTable))
    , m_noRules(new QLabel(m_ruleTable))
    , m_trouble(new QLabel)
    , m_editor(new RuleEditor)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_trouble->setProperty("tone", u"bad"_s);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->setContentsMargins(Measure::gapL, 0, Measure::gapL, Measure::gap);
    m_trouble->hide();
    column->addWidget(m_trouble);
    auto *split = new QSplitter(Qt::Vertical);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    for (QWidget *part :
        { static_cast<QWidget *>(m_callTable), static_cast<QWidget *>(m_ruleTable), static_cast<QWidget *>(m_editor) })
        split->addWidget(part);
    split->setStretchFactor(0, 1);
    split->setSizes({ 300, 170, 260 });
    column->addWidget(split, 1);

    using Header = QHeaderView;
    Header *calls = m_callTable->horizontalHeader();
    calls->setSectionResizeMode(CallModel::Got, Header::Stretch);
    calls->resizeSection(CallModel::Api, 230);
    calls->resizeSection(CallModel::Count, 76);
    calls->resizeSection(CallModel::From, 92);
    Header *columns = m_ruleTable->horizontalHeader();
    columns->setSectionResizeMode(RuleModel::Answer, Header::Stretch);
    const std::pair<int, int> widths[] { { RuleModel::Enabled, 40 }, { RuleModel::Method, 200 },
        { RuleModel::Match, 110 }, { RuleModel::Delay, 66 }, { RuleModel::Once, 50 }, { RuleModel::Used, 64 } };
    for (const auto &[section, width] : widths)
        columns->resizeSection(section, width);

    for (QLabel *label : { m_noCalls, m_noRules }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setProperty("tone", u"dim"_s);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto *over = new QVBoxLayout(static_cast<QWidget *>(label->parent()));
        over->addWidget(label);
    }
    m_noCalls->setText(
        tr("No page has called a JSAPI yet. Press a button of the page; its calls and their answers appear here."));
    m_noRules->setText(tr(
        "No rules: JSAPIs give their simulated answers. Choose a call above to change its answer, or import a file."));
    connect(m_callTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) { draftFrom(now.row()); });
    connect(m_callTable, &QTableView::clicked, this, [this](const QModelIndex &at) { draftFrom(at.row()); });
    connect(m_ruleTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) { openRule(now.row()); });
    connect(m_ruleTable, &QTableView::clicked, this, [this](const QModelIndex &at) { openRule(at.row()); });
    connect(m_editor, &RuleEditor::saved, this, &AnswersPanel::save);
    connect(m_editor, &RuleEditor::removeRequested, this, &AnswersPanel::remove);
    m_ruleTable->installEventFilter(this);
    connect(&rules, &AnswerRules::changed, this, &AnswersPanel::updateEmptyTexts);
    connect(&log, &CallLog::changed, this, &AnswersPanel::updateEmptyTexts);
    updateEmptyTexts();
}

QTableView *AnswersPanel::makeTable(QAbstractItemModel &model, const QString &name) const
{
    auto *table = new QTableView;
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setAccessibleName(name);
    table->setMinimumHeight(90);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(28);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

QWidget *AnswersPanel::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Measure::gapL, Measure::gap, Measure::gapL, Measure::gap);
    row->setSpacing(Measure::gap);
    auto *words = new QLabel(tr("Calls of pages and their answers"));
    words->setFont(uiFont(Measure::text, true));
    row->addWidget(words, 1);
    const auto add = [&](const QString &name, const QString &hint, const std::function<void()> &then) {
        auto *button = new QPushButton(name);
        button->setToolTip(shownTip(hint));
        connect(button, &QPushButton::clicked, this, then);
        row->addWidget(button);
    };
    add(tr("New rule"), tr("A rule for a JSAPI that was not called yet"), [this] {
        m_editor->edit({}, std::nullopt);
        m_editor->method()->setFocus(Qt::OtherFocusReason);
    });
    add(tr("Import…"), tr("Rules as JSON, or a mockApiMap of dingtalk-jsapi/mock"), [this] { askFile(true); });
    add(tr("Export…"), tr("The rules as JSON"), [this] { askFile(false); });
    add(tr("Clear"), tr("Clears the list of calls; the rules stay"), [this] { m_log.clear(); });
    return head;
}

// The Delete key in the list of rules.
bool AnswersPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Delete)
        return QWidget::eventFilter(watched, event);
    remove();
    return true;
}

void AnswersPanel::updateEmptyTexts()
{
    m_noCalls->setVisible(m_callModel.rowCount() == 0);
    m_noRules->setVisible(m_rules.all().isEmpty());
}

// Opens a new rule with the last answer of the call.
void AnswersPanel::draftFrom(int row)
{
    if (row < 0 || row >= m_callModel.rowCount())
        return;
    const ApiCalls &calls = m_callModel.calls()[row];
    AnswerRule rule;
    rule.method = calls.api;
    rule.success = calls.success || calls.by == AnsweredBy::Nobody;
    rule.body = calls.answer;
    m_editor->edit(rule, std::nullopt);
}

void AnswersPanel::openRule(int row)
{
    if (row >= 0 && row < m_rules.all().size())
        m_editor->edit(m_rules.all()[row], row);
}

// A new rule is inserted first, since the first one that matches a call answers it.
void AnswersPanel::save(const AnswerRule &rule)
{
    const auto place = m_editor->place();
    if (place && *place < m_rules.all().size())
        m_rules.replace(*place, rule);
    else
        m_rules.set(QList<AnswerRule> { rule } + m_rules.all());
    openRule(place ? static_cast<int>(*place) : 0);
}

void AnswersPanel::remove()
{
    const auto place = m_editor->place();
    if (!place || *place >= m_rules.all().size())
        return;
    m_rules.remove(*place);
    m_editor->edit({}, std::nullopt);
}

QString AnswersPanel::trouble() const
{
    return m_trouble->isHidden() ? QString() : m_trouble->text();
}

void AnswersPanel::setTrouble(const QString &trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
}

bool AnswersPanel::importFrom(const QString &file)
{
    const auto rules = AnswerRules::load(file);
    setTrouble(rules ? QString() : rules.error().toString(language()));
    if (rules)
        m_rules.append(*rules);
    return rules.has_value();
}

bool AnswersPanel::exportTo(const QString &file)
{
    const auto saved = AnswerRules::save(m_rules.all(), file);
    setTrouble(saved ? QString() : saved.error().toString(language()));
    return saved.has_value();
}

void AnswersPanel::askFile(bool isImport)
{
    auto *dialog = new QFileDialog(this, isImport ? tr("Import rules") : tr("Export the rules"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("JSON (*.json)"));
    dialog->setAcceptMode(isImport ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    if (!isImport)
        dialog->selectFile(u"answers.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, isImport](const QString &file) {
        if (isImport)
            importFrom(file);
        else
            exportTo(file);
    });
    dialog->open();
}

} // namespace MiniHost
