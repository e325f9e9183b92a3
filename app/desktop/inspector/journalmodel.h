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

// The journal as facts for views: a call is a row with its entries below it; an entry of no call is a row of its own.
// Views choose the words (JournalRows). Fed in steps as the journal grows (at
// most some ten a second), and bounded as it is.
class JournalModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole, // JournalEntry; invalid for a call's row
        CallRole,                 // quint64
        SeqRole,                  // of a call: its first entry's
        ApiRole,
        OutcomeRole,  // of a call: CallOutcome as int
        NumberRole,   // of a call: the first error number in it, or 0
        AtRole,       // ms since the epoch
        SinceRole,    // ms since the call's first entry; of a call: until its answer, or -1
        HaystackRole, // everything a filter looks through, lower case
    };

    explicit JournalModel(Journal &journal, qsizetype capacity = Journal::defaultCapacity, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void catchUp(); // now, for whoever needs an entry that has just been made; not while paused
    bool isPaused() const { return m_paused; }
    void setPaused(bool paused); // a paused model stands still; going on, it catches up
    void setRest(std::chrono::milliseconds rest)
    {
        m_rest.setInterval(rest);
    }             // 0: each step of the journal is a step here
    void clear(); // forgets the rows; the journal keeps its entries

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
    // An entry whose detail is large is kept without it, and has it from the journal when somebody looks.
    struct Row {
        CallId call; // none: a lone entry
        QList<JournalEntry> entries;
        QSet<qint64> large; // those kept without their detail
        QString api;
        CallOutcome outcome = CallOutcome::Running;
        int number = 0;
        qint64 answeredAfter = -1;
        mutable QStringList haystacks; // made when a filter first asks
    };

    void lookAgain();
    void take(Row &row, const JournalEntry &entry);
    JournalEntry whole(const Row &row, qsizetype at) const;
    void append(const QList<JournalEntry> &entries);
    void learn(Row &row, const JournalEntry &entry) const;
    void trim();
    const Row *rowAt(const QModelIndex &topLevel) const;
    QVariant callData(const Row &row, int role) const;
    QVariant entryData(const Row &row, int at, int role) const;

    Journal &m_journal;
    const qsizetype m_capacity;
    std::deque<Row> m_rows;
    quint64 m_firstRow = 1; // the number of m_rows.front(): rows keep theirs, so a child knows its parent
    QHash<CallId, quint64> m_rowOfCall;
    qsizetype m_entryCount = 0;
    qint64 m_lastSeq = 0;
    bool m_paused = false;
    QTimer m_rest;
};

} // namespace MiniHost

Q_DECLARE_METATYPE(MiniHost::JournalEntry)
