// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/journalmodel.h"

#include "app/desktop/inspector/eventtext.h"
#include "bridge/core/eventmembers.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/jsonbudget.h"
#include "bridge/core/jsontext.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The shortest time between two updates. An update makes views lay out and paint, which delays the page's next call by some
// milliseconds.
constexpr std::chrono::milliseconds updateInterval { 80 };
// Entries that are read from the journal at once; bounds the memory.
constexpr qsizetype batchSize = 2000;

} // namespace

JournalModel::JournalModel(Journal &journal, qsizetype capacity, QObject *parent)
    : QAbstractItemModel(parent)
    , m_journal(journal)
    , m_capacity(capacity)
{
    m_updateTimer.setSingleShot(true);
    setUpdateInterval(updateInterval);
    connect(&m_updateTimer, &QTimer::timeout, this, &JournalModel::update);
    connect(&journal, &Journal::grew, this, &JournalModel::update);
    connect(&journal, &Journal::cleared, this, &JournalModel::clear);
    catchUp();
}

void JournalModel::setPaused(bool paused)
{
    catchUp(); // before a pause, so that all present entries are shown
    if (std::exchange(m_paused, paused) == paused)
        return;
    Q_EMIT pausedChanged(paused);
    catchUp();
}

void JournalModel::clear()
{
    beginResetModel();
    m_firstRow += m_rows.size();
    m_rows.clear();
    m_rowOfCall.clear();
    m_entryCount = 0;
    m_lastSeq = m_journal.lastSeq();
    endResetModel();
}

// The first entry after the interval is shown at once, following ones together after the next interval.
void JournalModel::update()
{
    if (m_updateTimer.isActive() || m_journal.lastSeq() == m_lastSeq)
        return;
    catchUp();
    if (m_updateTimer.interval() > 0)
        m_updateTimer.start();
}

void JournalModel::catchUp()
{
    if (m_paused)
        return;
    bool hasGrown = false;
    for (;;) {
        const QList<JournalEntry> fresh = m_journal.entriesAfter(m_lastSeq, batchSize);
        if (fresh.isEmpty())
            break;
        m_lastSeq = fresh.last().seq;
        append(fresh);
        trim();
        hasGrown = true;
    }
    if (hasGrown)
        Q_EMIT grew();
}

void JournalModel::append(const QList<JournalEntry> &entries)
{
    for (qsizetype i = 0; i < entries.size();) {
        // Adjacent entries of one call are inserted together.
        qsizetype end = i + 1;
        while (entries[i].call && end < entries.size() && entries[end].call == entries[i].call)
            ++end;
        const CallId call = entries[i].call;
        const quint64 number = call ? m_rowOfCall.value(call) : 0;
        const bool isNew = number == 0;
        const int at = isNew ? static_cast<int>(m_rows.size()) : static_cast<int>(number - m_firstRow);
        if (isNew) {
            beginInsertRows({}, at, at);
            Row &row = m_rows.emplace_back();
            row.call = call;
            if (call)
                m_rowOfCall.insert(call, m_firstRow + static_cast<quint64>(at));
            for (; i < end; ++i) {
                addEntry(row, entries[i]);
            }
            endInsertRows();
            if (call)
                Q_EMIT callAppeared(call);
            continue;
        }
        Row &row = m_rows[static_cast<size_t>(at)];
        const QModelIndex parent = createIndex(at, 0, quintptr(0));
        beginInsertRows(
            parent, static_cast<int>(row.entries.size()), static_cast<int>(row.entries.size() + end - i) - 1);
        for (; i < end; ++i) {
            addEntry(row, entries[i]);
        }
        endInsertRows();
        Q_EMIT dataChanged(parent, createIndex(at, columnCount() - 1, quintptr(0)));
        Q_EMIT callGrew(call);
    }
}

void JournalModel::addEntry(Row &row, const JournalEntry &entry)
{
    row.entries.append(entry);
    summarize(row, entry);
    ++m_entryCount;
    if (isLarger(entry.detail, Limit::ShownDetailBytes)) {
        row.large.insert(entry.seq);
        row.entries.last().detail = {};
    }
}

JournalEntry JournalModel::whole(const Row &row, qsizetype at) const
{
    const JournalEntry &kept = row.entries[at];
    if (!row.large.contains(kept.seq))
        return kept;
    const QList<JournalEntry> found = m_journal.entriesAfter(kept.seq - 1, 1);
    // Without its detail when the journal has dropped the entry.
    return found.isEmpty() || found.first().seq != kept.seq ? kept : found.first();
}

void JournalModel::summarize(Row &row, const JournalEntry &entry) const
{
    const QString api = apiOf(entry);
    if (row.api.isEmpty() && !api.isEmpty())
        row.api = api;
    // Without a call of a page before it, the code was asked for by the control API.
    if (entry.kind == Events::CodeIssued::Kind && row.api.isEmpty()) {
        row.api = tr("code of the control API");
        row.outcome = CallOutcome::Ok;
        row.answeredAfter = (entry.at - row.entries.first().at).count();
    }
    if (const int number = numberOf(entry); number != 0 && row.number == 0)
        row.number = number;
    if (const auto answered = Events::Answered::read(entry)) {
        const QString status = pageStatus(answered->answer);
        row.outcome = status == "ok"_L1 || (status.isEmpty() && answered->success) ? CallOutcome::Ok
            : status == "cancel"_L1                                                ? CallOutcome::Cancel
                                                                                   : CallOutcome::Failed;
        row.answeredAfter = (entry.at - row.entries.first().at).count();
    } else if (entry.kind == Events::AnswerDropped::Kind) {
        row.outcome = CallOutcome::Dropped;
        row.answeredAfter = (entry.at - row.entries.first().at).count();
    }
}

// Removes the oldest entries beyond the capacity, whole rows first.
void JournalModel::trim()
{
    qsizetype excess = m_entryCount - m_capacity;
    if (excess <= 0)
        return;
    int whole = 0;
    while (whole < static_cast<int>(m_rows.size()) && m_rows[static_cast<size_t>(whole)].entries.size() <= excess)
        excess -= m_rows[static_cast<size_t>(whole++)].entries.size();
    if (whole > 0) {
        beginRemoveRows({}, 0, whole - 1);
        for (int i = 0; i < whole; ++i) {
            m_entryCount -= m_rows.front().entries.size();
            m_rowOfCall.remove(m_rows.front().call);
            m_rows.pop_front();
            ++m_firstRow;
        }
        endRemoveRows();
    }
    if (excess > 0) {
        Row &row = m_rows.front();
        beginRemoveRows(createIndex(0, 0, quintptr(0)), 0, static_cast<int>(excess) - 1);
        for (qsizetype i = 0; i < excess; ++i)
            row.large.remove(row.entries[i].seq);
        row.entries.remove(0, excess);
        row.haystacks.clear();
        m_entryCount -= excess;
        endRemoveRows();
    }
}

const JournalModel::Row *JournalModel::rowAt(const QModelIndex &topLevel) const
{
    const auto at = static_cast<size_t>(topLevel.row());
    return at < m_rows.size() ? &m_rows[at] : nullptr;
}

QModelIndex JournalModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
        parent.isValid() ? static_cast<quintptr>(m_firstRow + static_cast<quint64>(parent.row())) : quintptr(0));
}

QModelIndex JournalModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId() - m_firstRow), 0, quintptr(0));
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    const Row *row = rowAt(parent);
    return row && row->call ? static_cast<int>(row->entries.size()) : 0;
}

int JournalModel::columnCount(const QModelIndex &) const
{
    return 5; // what, more, since, at, seq
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const QModelIndex above = index.parent(); above.isValid())
        return entryData(*rowAt(above), index.row(), role);
    const Row &row = *rowAt(index);
    return row.call ? callData(row, role) : entryData(row, 0, role);
}

QVariant JournalModel::callData(const Row &row, int role) const
{
    switch (role) {
    case CallRole:
        return row.call.value;
    case SeqRole:
        return row.entries.first().seq;
    case ApiRole:
        return row.api;
    case OutcomeRole:
        return static_cast<int>(row.outcome);
    case NumberRole:
        return row.number;
    case AtRole:
        return toMs(row.entries.first().at);
    case SinceRole:
        return row.answeredAfter;
    case HaystackRole:
        return QString(row.api + u" #"_s + QString::number(row.call.value)).toLower();
    default:
        return {};
    }
}

QVariant JournalModel::entryData(const Row &row, int at, int role) const
{
    const JournalEntry &entry = row.entries[at];
    switch (role) {
    case EntryRole:
        return QVariant::fromValue(whole(row, at));
    case CallRole:
        return entry.call.value;
    case SeqRole:
        return entry.seq;
    case ApiRole:
        return apiOf(whole(row, at));
    case NumberRole:
        return numberOf(whole(row, at));
    case AtRole:
        return toMs(entry.at);
    case SinceRole:
        return row.call ? static_cast<qint64>((entry.at - row.entries.first().at).count()) : qint64(-1);
    case HaystackRole: {
        while (row.haystacks.size() < row.entries.size()) {
            const JournalEntry next = whole(row, row.haystacks.size());
            row.haystacks.append(
                QString(toString(next.kind) + u' ' + label(next.kind).zh + u' ' + jsonString(next.detail))
                    .left(Limit::HaystackCharacters)
                    .toLower());
        }
        return row.haystacks[at];
    }
    default:
        return {};
    }
}

std::optional<JournalEntry> JournalModel::entry(qint64 seq) const
{
    const QModelIndex found = indexOfEntry(seq);
    return found.isValid() ? std::optional(found.data(EntryRole).value<JournalEntry>()) : std::nullopt;
}

QList<JournalEntry> JournalModel::entriesOf(CallId call) const
{
    const QModelIndex found = indexOf(call);
    QList<JournalEntry> entries;
    const Row *row = found.isValid() ? rowAt(found) : nullptr;
    for (qsizetype i = 0; row && i < row->entries.size(); ++i)
        entries += whole(*row, i);
    return entries;
}

QList<CallId> JournalModel::calls() const
{
    QList<CallId> result;
    for (const Row &row : m_rows) {
        if (row.call)
            result.append(row.call);
    }
    return result;
}

CallId JournalModel::newestCall() const
{
    const auto newest = std::find_if(m_rows.rbegin(), m_rows.rend(), [](const Row &row) { return bool(row.call); });
    return newest == m_rows.rend() ? CallId() : newest->call;
}

QModelIndex JournalModel::indexOf(CallId call) const
{
    const quint64 number = call ? m_rowOfCall.value(call) : 0;
    return number ? createIndex(static_cast<int>(number - m_firstRow), 0, quintptr(0)) : QModelIndex();
}

QModelIndex JournalModel::indexOfEntry(qint64 seq) const
{
    // Rows are in the order of their first entries. Calls overlap, so the entry is in the last row that begins before it, or in an
    // earlier one.
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), seq,
        [](qint64 value, const Row &row) { return value < row.entries.first().seq; });
    for (auto row = after; row != m_rows.begin();) {
        --row;
        const auto found = std::lower_bound(row->entries.begin(), row->entries.end(), seq,
            [](const JournalEntry &entry, qint64 value) { return entry.seq < value; });
        if (found != row->entries.end() && found->seq == seq) {
            const int at = static_cast<int>(row - m_rows.begin());
            if (!row->call)
                return createIndex(at, 0, quintptr(0));
            return createIndex(static_cast<int>(found - row->entries.begin()), 0,
                static_cast<quintptr>(m_firstRow + static_cast<quint64>(at)));
        }
    }
    return {};
}

} // namespace MiniHost
