// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/answermodels.h"

#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/limits.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString words(AnsweredBy by)
{
    switch (by) {
    case AnsweredBy::Nobody:
        return CallModel::tr("open", "not answered yet");
    case AnsweredBy::Rule:
        return CallModel::tr("a rule");
    case AnsweredBy::Simulated:
        return CallModel::tr("simulated");
    case AnsweredBy::Default:
        return CallModel::tr("default");
    case AnsweredBy::Refusal:
        return CallModel::tr("refused");
    }
    Q_UNREACHABLE();
}

} // namespace

QString compactJson(const QJsonValue &value, qsizetype most)
{
    if (value.isUndefined())
        return {};
    const QString text = jsonString(value);
    return text.size() > most ? text.left(most) + u'…' : text;
}

CallModel::CallModel(CallLog &log, const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_theme(theme)
    , m_calls(log.calls())
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(80); // one refresh for many calls
    connect(&m_refreshTimer, &QTimer::timeout, this, &CallModel::refresh);
    connect(&log, &CallLog::changed, this, [this] {
        if (!m_refreshTimer.isActive())
            m_refreshTimer.start();
    });
}

// Updates and appends rows instead of a reset, so that the selection stays.
void CallModel::refresh()
{
    const QList<ApiCalls> calls = m_log.calls();
    if (calls.size() < m_calls.size()) {
        beginResetModel();
        m_calls = calls;
        endResetModel();
        return;
    }
    const auto before = static_cast<int>(m_calls.size());
    if (calls.size() > m_calls.size()) {
        beginInsertRows({}, before, static_cast<int>(calls.size()) - 1);
        m_calls = calls;
        endInsertRows();
    }
    m_calls = calls;
    if (before > 0)
        Q_EMIT dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

int CallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int CallModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ApiCalls &calls = m_calls[index.row()];
    const Colours &c = m_theme.colours();
    if (role == Qt::FontRole && index.column() == Got)
        return monoFont(Measure::tinyText);
    if (role == Qt::ForegroundRole && index.column() == From)
        return calls.by == AnsweredBy::Rule ? c.accent : calls.by == AnsweredBy::Nobody ? c.dim : c.text;
    if (role == Qt::ForegroundRole && index.column() == Got)
        return calls.by == AnsweredBy::Nobody ? c.dim : calls.success ? c.ok : c.bad;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString text = wordsOf(calls, index.column(), role == Qt::ToolTipRole);
    return role == Qt::ToolTipRole ? shownTip(text) : text;
}

QString CallModel::wordsOf(const ApiCalls &calls, int column, bool isTip)
{
    switch (column) {
    case Api:
        return shownLine(calls.api, Limit::ShownNameCharacters);
    case Count:
        return calls.open > 0 ? tr("%1 (%2 open)").arg(calls.count).arg(calls.open) : QString::number(calls.count);
    case From:
        return words(calls.by);
    case Got:
        return calls.by == AnsweredBy::Nobody ? QString() : shownLine(compactJson(calls.answer, isTip ? 1500 : 200));
    default:
        return {};
    }
}

QVariant CallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names { tr("JSAPI"), tr("Calls"), tr("Answered by"), tr("The page got") };
    return names.value(section);
}

RuleModel::RuleModel(AnswerRules &rules, const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rules(rules)
    , m_theme(theme)
    , m_count(rules.all().size())
{
    connect(&rules, &AnswerRules::changed, this, [this] {
        if (m_rules.all().size() != m_count) {
            beginResetModel();
            m_count = m_rules.all().size();
            endResetModel();
        } else if (m_count > 0) {
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_count) - 1, ColumnCount - 1));
        }
    });
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_count);
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rules.all().size())
        return {};
    const AnswerRule &rule = m_rules.all()[index.row()];
    const Colours &c = m_theme.colours();
    if (role == Qt::CheckStateRole && index.column() == Enabled)
        return rule.isEnabled ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::CheckStateRole && index.column() == Once)
        return rule.once ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ForegroundRole && (!rule.isEnabled || rule.isSpent()))
        return c.dim;
    if (role == Qt::ForegroundRole && index.column() == Answer)
        return rule.success ? c.ok : c.bad;
    if (role == Qt::FontRole && (index.column() == Answer || index.column() == Match))
        return monoFont(Measure::tinyText);
    if (role == Qt::AccessibleTextRole && index.column() == Enabled)
        return rule.isEnabled ? tr("on") : tr("off");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString text = wordsOf(rule, index.column());
    return role == Qt::ToolTipRole ? shownTip(text) : text;
}

QString RuleModel::wordsOf(const AnswerRule &rule, int column)
{
    switch (column) {
    case Method:
        return rule.method;
    case Match:
        return rule.match.isEmpty() ? tr("any") : compactJson(rule.match);
    case Answer:
        return compactJson(rule.body);
    case Delay:
        return rule.delay > 0ms ? tr("%1 ms").arg(rule.delay.count()) : QString();
    case Used:
        return rule.isSpent() ? tr("used up") : QString::number(rule.times);
    default:
        return {};
    }
}

bool RuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    AnswerRule rule = m_rules.all()[index.row()];
    const bool isOn = value.toInt() == Qt::Checked;
    (index.column() == Once ? rule.once : rule.isEnabled) = isOn;
    if (index.column() == Enabled && isOn)
        rule.times = 0; // so that a used-up rule answers again
    m_rules.replace(index.row(), rule);
    return true;
}

Qt::ItemFlags RuleModel::flags(const QModelIndex &index) const
{
    const bool isCheck = index.column() == Enabled || index.column() == Once;
    return QAbstractTableModel::flags(index) | (isCheck ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names { tr("On"), tr("JSAPI"), tr("Arguments"), tr("Answer"), tr("Delay"), tr("Once"),
        tr("Used") };
    return names.value(section);
}

} // namespace MiniHost
