// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/inspector/calloutcome.h"
#include "bridge/core/journal.h"

#include <chrono>
#include <deque>
#include <optional>
#include <QAbstractItemModel>
#include <QHash>
#include <QTimer>

namespace MiniHost {

// The journal as a model of facts: a call is a row with its entries below it; an entry without a call is a row. JournalRows has the
// texts. Updated some ten times a second at most while the journal grows, with the same bound as the journal.
class JournalModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole, // JournalEntry; invalid for a call's row
        CallRole,                 // quint64
        SeqRole,                  // for a call: of its first entry
        ApiRole,
        OutcomeRole,  // for a call: CallOutcome as int
        NumberRole,   // for a call: the first error number in it, or 0
        AtRole,       // ms since the epoch
        SinceRole,    // ms since the call's first entry; for a call: until its answer, or -1
        HaystackRole, // the text that a filter searches, lower case
    };

    explicit JournalModel(Journal &journal, qsizetype capacity = Journal::defaultCapacity, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void catchUp(); // reads all new entries now; nothing while paused
    bool isPaused() const { return m_paused; }
    void setPaused(bool paused); // a paused model does not change; resuming reads the missing entries
    // 0: the model is updated for each new entry.
    void setUpdateInterval(std::chrono::milliseconds interval) { m_updateTimer.setInterval(interval); }
    void clear(); // removes the rows; the journal keeps its entries

    qsizetype entryCount() const { return m_entryCount; }
    std::optional<JournalEntry> entry(qint64 seq) const;
    QList<JournalEntry> entriesOf(CallId call) const;
    QList<CallId> calls() const; // oldest first
    CallId newestCall() const;
    QModelIndex indexOf(CallId call) const;
    QModelIndex indexOfEntry(qint64 seq) const;

Q_SIGNALS:
    void callAppeared(MiniHost::CallId call);
    void callGrew(MiniHost::CallId call);
    void grew();
    void pausedChanged(bool paused);

private:
    // Entries with a large detail are kept without it; the detail is read from the journal when it is needed.
    struct Row {
        CallId call; // empty: a single entry without a call
        QList<JournalEntry> entries;
        QSet<qint64> large; // seq of entries that are kept without their detail
        QString api;
        CallOutcome outcome = CallOutcome::Running;
        int number = 0;
        qint64 answeredAfter = -1;
        mutable QStringList haystacks; // cache of HaystackRole, filled on first use
    };

    void update();
    void addEntry(Row &row, const JournalEntry &entry);
    JournalEntry whole(const Row &row, qsizetype at) const;
    void append(const QList<JournalEntry> &entries);
    void summarize(Row &row, const JournalEntry &entry) const; // updates api, outcome and number
    void trim();
    const Row *rowAt(const QModelIndex &topLevel) const;
    QVariant callData(const Row &row, int role) const;
    QVariant entryData(const Row &row, int at, int role) const;

    Journal &m_journal;
    const qsizetype m_capacity;
    std::deque<Row> m_rows;
    // The number of m_rows.front(). Rows keep their numbers when older ones are removed; a child's internalId() is its parent's.
    quint64 m_firstRow = 1;
    QHash<CallId, quint64> m_rowOfCall;
    qsizetype m_entryCount = 0;
    qint64 m_lastSeq = 0;
    bool m_paused = false;
    QTimer m_updateTimer;
};

} // namespace MiniHost

Q_DECLARE_METATYPE(MiniHost::JournalEntry)
