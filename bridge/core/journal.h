// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/clock.h"
#include "bridge/core/eventkind.h"

#include <deque>
#include <functional>
#include <mutex>
#include <QJsonObject>
#include <QList>
#include <QObject>

namespace MiniHost {

// A fact with a call and no secret: whoever records it masks it first.
struct JournalEntry {
    qint64 seq = 0; // 1, 2, 3 … without gaps
    Instant at;
    EventKind kind {};
    CallId call;
    QJsonObject detail;
};

// {"seq":9,"at":"2026-11-22T10:00:00.412Z","kind":"CodeIssued","call":1,"detail":{…}}; "call" only when there is one.
QJsonObject toJson(const JournalEntry &entry);
QByteArray toJsonLines(const QList<JournalEntry> &entries);

// Append-only, one for the process, written from the main thread and the open platform's thread under one lock, before
// the bytes that an entry speaks of leave: its order is the order of cause and effect. Views are told afterwards.
// It keeps the newest entries only, so a load test cannot eat the memory; dropped() says how many are gone.
class Journal final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype defaultCapacity = 50'000;

    explicit Journal(const Clock &clock, qsizetype capacity = defaultCapacity);

    CallId nextCall();
    qint64 record(EventKind kind, CallId call = {}, QJsonObject detail = {}); // returns the entry's seq
    // The same with a detail that is put together when somebody reads it: under load most entries are never read, and
    // building their JSON would be the dearest part of the work they speak of. The maker holds values, masked already;
    // it is called in the reader's thread.
    using DetailMaker = std::function<QJsonObject()>;
    qint64 recordLazily(EventKind kind, CallId call, DetailMaker detail);

    QList<JournalEntry> entriesAfter(qint64 seq, qsizetype limit = -1) const;
    qint64 lastSeq() const;
    qint64 dropped() const;
    void clear(); // forgets the entries; numbers go on

Q_SIGNALS:
    // In the journal's own thread, once for all entries that came since the last time.
    void grew();
    void cleared();

private:
    struct Stored {
        JournalEntry entry;
        DetailMaker maker; // instead of entry.detail, when there is one
    };
    qint64 append(Stored stored);

    const Clock &m_clock;
    const qsizetype m_capacity;
    mutable std::mutex m_mutex;
    std::deque<Stored> m_entries;
    qint64 m_lastSeq = 0;
    quint64 m_lastCall = 0;
    bool m_told = false;
};

} // namespace MiniHost
