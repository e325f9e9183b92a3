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

// One entry, without secrets. The recording code masks the secrets that it knows; the journal masks the secrets in all texts of the detail
// before the entry is read (masking.h). The members of the detail are in the kind's row in bridge/core/events/<group>.def, and are read by
// the struct of that name.
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

// The append-only list of what happened, one for the process. The main thread and the open platform's thread write it under one lock, before
// they send the bytes that an entry is about; so its order is the order of cause and effect. Views are notified afterwards (grew()).
// It keeps a limited number of entries, each of a limited size (jsonbudget.h): the newest in memory, older ones in a temporary file. So
// neither a load test nor a page can make the program grow. dropped() returns how many entries were removed.
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

    // The secrets that texts are searched for. Code that issues an authorization code, token or ticket adds it here.
    IssuedSecrets &secrets() { return m_secrets; }

    CallId nextCall();
    // journal.record(call, Events::PageLoaded { .url = shown }); All of them return the entry's seq, or 0 when the fact was only counted (floodgate.h).
    qint64 record(Fact fact);
    template<Event E>
    qint64 record(CallId call, const E &event)
    {
        return record(Fact(call, event));
    }
    // The detail is built when the entry is read: see Fact.
    template<EventMaker Maker>
    qint64 recordLazily(CallId call, Maker maker)
    {
        return record(Fact::lazily(call, std::move(maker)));
    }

    // For facts that a page can cause without limit: the first ones of a second become entries, the others are only counted. Facts of a call
    // whose first fact was counted are counted too.
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
    // Records entries (Repeated) for all counted facts. This also happens by itself at the end of each second.
    void recordRepeated();
    qint64 activity() const; // increases with each fact, whether it is an entry or counted

    QList<JournalEntry> entriesAfter(qint64 seq, qsizetype limit = -1) const;
    qint64 lastSeq() const;
    qint64 dropped() const;
    void clear(); // removes the entries; seq continues

Q_SIGNALS:
    // Emitted in the journal's thread, once for all entries since the last emission.
    void grew();
    void cleared();

private:
    struct Stored {
        JournalEntry entry;
        Fact::DetailMaker maker {}; // builds entry.detail; empty: entry.detail is there
        qint64 bytes = 0;
        JournalSpill::Place place {}; // of the detail in the temporary file
    };
    Stored stored(Fact fact) const;
    bool passes(const FactSource *source, EventKind kind, CallId call);
    void appendRepeated(const std::vector<FloodGate::Counted> &counted);
    void scheduleGrew();
    qint64 append(Stored stored);
    void makeRoom(std::vector<Stored> &gone);
    void spillOldest();
    void forgetOldest(std::vector<Stored> &gone);
    JournalEntry whole(Stored stored) const;

    const Clock &m_clock;
    const Room m_room;
    mutable std::mutex m_mutex;
    std::deque<Stored> m_entries; // the details of the first m_spilled ones are in the temporary file
    FloodGate m_gate;
    JournalSpill m_spill;
    qsizetype m_spilled = 0;
    qsizetype m_lost = 0; // of the spilled: the file could not be written
    qint64 m_memory = 0;
    qint64 m_disk = 0;
    qint64 m_lastSeq = 0;
    quint64 m_lastCall = 0;
    bool m_isGrewPending = false;
    bool m_isGrewScheduled = false;
    IssuedSecrets m_secrets;
};

} // namespace MiniHost
