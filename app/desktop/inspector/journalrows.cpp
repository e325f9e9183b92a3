// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/journalrows.h"

#include "app/desktop/widgets/language.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

JournalRows::JournalRows(JournalModel &model, const Theme &theme, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_theme(theme)
{
    setRecursiveFilteringEnabled(true);
    setSourceModel(&model);
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), { Qt::ForegroundRole });
    });
}

void JournalRows::setText(const QString &text)
{
    if (const QString lower = text.trimmed().toLower(); lower != m_text) {
        m_text = lower;
        invalidateFilter();
    }
}

void JournalRows::setGroups(const QSet<EventGroup> &groups)
{
    if (groups != m_groups) {
        m_groups = groups;
        invalidateFilter();
    }
}

bool JournalRows::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!isFiltering())
        return true;
    const QModelIndex source = sourceModel()->index(row, 0, parent);
    const QVariant entry = source.data(JournalModel::EntryRole);
    if (!m_groups.isEmpty()) {
        // A call has no kind. It is shown when one of its entries matches (recursive filtering).
        if (!entry.isValid() || !m_groups.contains(groupOf(entry.value<JournalEntry>().kind)))
            return false;
    }
    if (m_text.isEmpty() || source.data(JournalModel::HaystackRole).toString().contains(m_text))
        return true;
    // When the call itself matches, all its entries are shown.
    return parent.isValid() && parent.data(JournalModel::HaystackRole).toString().contains(m_text);
}

QString JournalRows::words(const QModelIndex &source) const
{
    const QVariant value = source.data(JournalModel::EntryRole);
    const bool isCall = !value.isValid();
    const auto entry = value.value<JournalEntry>();
    switch (source.column()) {
    case What:
        if (isCall) {
            return u"#%1  %2"_s.arg(source.data(JournalModel::CallRole).toULongLong())
                .arg(shownLine(source.data(JournalModel::ApiRole).toString(), Limit::ShownNameCharacters));
        }
        return label(entry.kind).in(language());
    case More: {
        if (!isCall)
            return shownLine(EventText::summary(entry), Limit::ShownTipCharacters);
        const int number = source.data(JournalModel::NumberRole).toInt();
        const QString outcome =
            EventText::outcome(static_cast<CallOutcome>(source.data(JournalModel::OutcomeRole).toInt()));
        return number == 0 ? outcome : u"%1 · %2"_s.arg(outcome).arg(number);
    }
    case Since:
        return EventText::since(source.data(JournalModel::SinceRole).toLongLong()).mid(isCall ? 1 : 0);
    case At:
        return EventText::time(instantFromMs(source.data(JournalModel::AtRole).toLongLong()));
    // The number of an entry; a call has none.
    default:
        return isCall ? QString() : source.data(JournalModel::SeqRole).toString();
    }
}

QVariant JournalRows::colour(const QModelIndex &source) const
{
    const Colours &c = m_theme.colours();
    if (source.column() >= Since)
        return c.dim;
    const QVariant value = source.data(JournalModel::EntryRole);
    if (!value.isValid()) {
        if (source.column() == What)
            return c.text;
        switch (static_cast<CallOutcome>(source.data(JournalModel::OutcomeRole).toInt())) {
        case CallOutcome::Ok:
            return c.ok;
        case CallOutcome::Failed:
            return c.bad;
        case CallOutcome::Dropped:
            return c.warn;
        default:
            return c.dim;
        }
    }
    switch (toneOf(value.value<JournalEntry>())) {
    case Tone::Good:
        return c.ok;
    case Tone::Warning:
        return c.warn;
    case Tone::Bad:
        return c.bad;
    case Tone::Plain:
        break;
    }
    return source.column() == More ? c.dim : c.text;
}

QVariant JournalRows::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    const bool isCall = !source.data(JournalModel::EntryRole).isValid();
    switch (role) {
    case Qt::DisplayRole:
        return words(source);
    case Qt::ToolTipRole:
        return shownTip(source.column() == More ? words(source) : QString());
    case Qt::ForegroundRole:
        return colour(source);
    case Qt::TextAlignmentRole:
        return source.column() >= Since ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                        : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isCall && source.column() == What)
            return uiFont(Measure::text, true);
        return source.column() >= Since ? QVariant(uiFont(Measure::smallText)) : QVariant();
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant JournalRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Since)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Event");
    case More:
        return tr("Detail");
    case Since:
        return tr("After");
    case At:
        return tr("Time");
    default:
        return u"#"_s;
    }
}

} // namespace MiniHost
