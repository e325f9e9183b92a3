// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/callid.h"
#include "bridge/core/clock.h"
#include "bridge/core/fact.h"
#include "bridge/core/floodgate.h"
#include "bridge/core/issuedsecrets.h"
#include "bridge/core/journalspill.h"

#include <deque>
#include <mutex>
#include <QJsonObject>
#include <QList>
#include <QObject>

namespace MiniHost {

// A fact with a call and no secret. Whoever records it masks what is one; what pages and servers wrote is looked through
// by the journal itself, each text of each detail, before anybody gets it (masking.h). What is in the detail: the kind's row in
// bridge/core/events/<group>.def; it is read by the struct of that name.
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
// It keeps the newest entries only, each within its budget (jsonbudget.h), the latest of them in memory and the others in a
// temporary file, so neither a load test nor a page can eat the memory; dropped() says how many are gone.
class Journal final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype defaultCapacity = 50'000;
    struct Room {
        qsizetype entries = defaultCapacity;
        qint64 memory = 0; // bytes
        qint64 disk = 0;
        QString folder {}; // of the temporary file; empty: the system's
    };

    explicit Journal(const Clock &clock, qsizetype capacity = defaultCapacity);
    Journal(const Clock &clock, const Room &room);
    ~Journal() override;

    // What the texts are searched for; whoever issues a code, a token or a ticket adds it.
    IssuedSecrets &secrets() { return m_secrets; }

    CallId nextCall();
    // journal.record(call, Events::PageLoaded { .url = shown }); all return the entry's seq, or 0 when it was only counted.
    qint64 record(Fact fact);
    template<Event E>
    qint64 record(CallId call, const E &event)
    {
        return record(Fact(call, event));
    }
    // With a detail that is put together when somebody reads it: see Fact.
    template<EventMaker Maker>
    qint64 recordLazily(CallId call, Maker maker)
    {
        return record(Fact::lazily(call, std::move(maker)));
    }

    // What a page can make happen without end: the first of a second are entries, the others are counted, and with a call that
    // is counted goes what is only said of it.
    qint64 recordFrom(const FactSource &source, Fact fact);
    template<Event E>
    qint64 recordFrom(const FactSource &source, CallId call, const E &event)
    {
        return recordFrom(source, Fact(call, event));
    }
    template<EventMaker Maker>
    qint64 recordLazilyFrom(const FactSource &source, CallId call, Maker maker)
    {
        return recordFrom(source, Fact::lazily(call, std::move(maker)));
    }
    // Makes entries (Repeated) of all that was counted. It happens by itself when the second is over.
    void tellRepeated();
    qint64 activity() const; // grows with each fact, entry or counted

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
        Fact::DetailMaker maker {}; // instead of entry.detail, when there is one
        qint64 bytes = 0;
        JournalSpill::Place place {}; // of the detail, when it has left the memory
    };
    Stored stored(Fact fact) const;
    bool passes(const FactSource *source, EventKind kind, CallId call);
    void tellCounted(const std::vector<FloodGate::Counted> &counted);
    void tellSoon();
    qint64 append(Stored stored);
    void makeRoom(std::vector<Stored> &gone);
    void spillOldest();
    void forgetOldest(std::vector<Stored> &gone);
    JournalEntry whole(Stored stored) const;

    const Clock &m_clock;
    const Room m_room;
    mutable std::mutex m_mutex;
    std::deque<Stored> m_entries; // the first m_spilled of them without their details
    FloodGate m_gate;
    JournalSpill m_spill;
    qsizetype m_spilled = 0;
    qsizetype m_lost = 0; // of the spilled: the disk would not take them
    qint64 m_memory = 0;
    qint64 m_disk = 0;
    qint64 m_lastSeq = 0;
    quint64 m_lastCall = 0;
    bool m_told = false;
    bool m_isToldSoon = false;
    IssuedSecrets m_secrets;
};

} // namespace MiniHost
