// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/entrypanel.h"

#include "app/desktop/inspector/explanation.h"
#include "app/desktop/inspector/journalmodel.h"
#include "app/desktop/widgets/badge.h"
#include "app/desktop/widgets/elidedlabel.h"
#include "app/desktop/widgets/jsonview.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/jsontext.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QLabel *makeTitle(const QString &text)
{
    auto *title = new QLabel(text);
    title->setFont(uiFont(Measure::smallText, true));
    title->setProperty("tone", u"dim"_s);
    return title;
}

QWidget *makeColumn(QLabel *title, QWidget *content)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(Measure::gapL, Measure::gapM, Measure::gap, Measure::gap);
    layout->setSpacing(Measure::gap);
    layout->addWidget(title);
    layout->addWidget(content, 1);
    return column;
}

} // namespace

EntryPanel::EntryPanel(JournalModel &model, const Theme &theme, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_model(model)
    , m_theme(theme)
    , m_title(makeTitle(tr("Selected")))
    , m_json(new JsonView(theme))
    , m_statements(new QScrollArea)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    setAccessibleName(tr("Selected entry"));
    m_statements->setFrameShape(QFrame::NoFrame);
    m_statements->setWidgetResizable(true);
    m_statements->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_statements->setAccessibleName(tr("Explanation"));
    m_statements->installEventFilter(this);
    addWidget(makeColumn(m_title, m_json));
    addWidget(makeColumn(makeTitle(tr("Explanation")), m_statements));
    setSizes({ 500, 500 });
    explain();
    connect(&theme, &Theme::changed, this, &EntryPanel::explain);
    connect(&model, &JournalModel::callGrew, this, [this](CallId call) {
        if (m_entry && m_entry->call == call)
            explain(); // the code may have been redeemed meanwhile
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { showEntry(-1); });
}

void EntryPanel::showEntry(qint64 seq)
{
    m_entry = m_model.entry(seq);
    if (m_entry) {
        m_title->setText(tr("Selected · %1 · #%2").arg(toString(m_entry->kind)).arg(m_entry->seq));
        QJsonObject json = m_entry->detail;
        if (m_entry->call)
            json.insert(u"call"_s, static_cast<qint64>(m_entry->call.value));
        m_json->setJson(json);
    } else {
        m_title->setText(tr("Selected"));
        m_json->setJson(QJsonValue::Undefined);
    }
    explain();
}

void EntryPanel::explain()
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, Measure::gapM, 0); // room for the scroll bar
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(m_narrow ? 3 : 7);
    grid->setColumnStretch(1, 1);
    int row = 0;
    if (!m_entry) {
        auto *hint = new QLabel(tr("Click an arrow in Flow, or a row in Journal, to see it here."));
        hint->setWordWrap(true);
        hint->setProperty("tone", u"dim"_s);
        grid->addWidget(hint, row++, 0, 1, 3);
    } else {
        const QList<ExplainedLine> statements = Explanation::of(*m_entry, m_model.entriesOf(m_entry->call));
        for (const ExplainedLine &statement : statements) {
            auto *title = new QLabel(statement.title);
            title->setProperty("tone", u"dim"_s);
            if (m_narrow)
                title->setFont(uiFont(Measure::smallText));
            grid->addWidget(title, row, 0, Qt::AlignTop);
            if (statement.provenance) {
                grid->addWidget(
                    new ProvenanceBadge(*statement.provenance, m_theme), row, 2, Qt::AlignTop | Qt::AlignRight);
            }
            auto *text = new QLabel(statement.text);
            text->setTextFormat(Qt::PlainText);
            text->setWordWrap(true);
            text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            if (statement.isBad) {
                text->setProperty("tone", u"bad"_s);
                text->setFont(uiFont(Measure::text, true));
            }
            if (m_narrow) {
                text->setContentsMargins(0, 0, 0, 6);
                grid->addWidget(text, ++row, 0, 1, 3, Qt::AlignTop);
            } else {
                grid->addWidget(text, row, 1, Qt::AlignTop);
            }
            ++row;
        }
    }
    grid->setRowStretch(row, 1);
    m_statements->setWidget(content);
}

bool EntryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_statements && event->type() == QEvent::Resize) {
        constexpr int oneLine = 330;
        const bool narrow = m_statements->width() < oneLine;
        if (std::exchange(m_narrow, narrow) != narrow)
            explain();
    }
    return QSplitter::eventFilter(watched, event);
}

QByteArray EntryPanel::shownAsJson() const
{
    return m_entry ? jsonText(toJson(*m_entry)) : QByteArray();
}

} // namespace MiniHost
