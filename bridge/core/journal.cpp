// SPDX-License-Identifier: MIT
#include "bridge/core/journal.h"

#include "bridge/core/events/page.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/jsonbudget.h"
#include "bridge/core/jsontext.h"
#include "bridge/core/limits.h"
#include "bridge/core/weakness.h"

#include <QMetaMethod>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qint64 entryOverhead = Limit::LazyEntryBytes / 2; // estimated memory of an entry besides its detail

} // namespace

QJsonObject toJson(const JournalEntry &entry)
{
    QJsonObject object {
        { "seq"_L1, entry.seq },
        { "at"_L1, toIso(entry.at) },
        { "kind"_L1, toString(entry.kind) },
    };
    if (entry.call)
        object.insert("call"_L1, static_cast<qint64>(entry.call.value));
    if (!entry.detail.isEmpty())
        object.insert("detail"_L1, entry.detail);
    return object;
}

QByteArray toJsonLines(const QList<JournalEntry> &entries)
{
    QByteArray lines;
    for (const JournalEntry &entry : entries) {
        // Written by hand to keep this order of members; QJsonObject sorts them.
        lines += "{\"seq\":" + QByteArray::number(entry.seq) + ",\"at\":\"" + toIso(entry.at).toLatin1()
            + "\",\"kind\":\"" + toString(entry.kind).toLatin1() + '"';
        if (entry.call)
            lines += ",\"call\":" + QByteArray::number(entry.call.value);
        if (!entry.detail.isEmpty())
            lines += ",\"detail\":" + shownJson(jsonText(entry.detail));
        lines += "}\n";
    }
    return lines;
}

Journal::Journal(const Clock &clock, qsizetype capacity)
    : Journal(clock, Room { capacity, Limit::JournalMemoryBytes, Limit::JournalDiskBytes })
{
}

Journal::Journal(const Clock &clock, const Room &room)
    : m_clock(clock)
    , m_room(room)
    , m_spill(room.folder)
{
}

Journal::~Journal() = default;

CallId Journal::nextCall()
{
    const std::lock_guard lock(m_mutex);
    return { ++m_lastCall };
}

Journal::Stored Journal::stored(Fact fact) const
{
    if (fact.m_maker)
        return { { 0, m_clock.now(), fact.m_kind, fact.m_call, {} }, std::move(fact.m_maker), entryOverhead };
    QJsonObject kept = withinBudget(fact.m_detail, m_secrets);
    const qint64 bytes = entryOverhead + jsonSize(kept);
    return { { 0, m_clock.now(), fact.m_kind, fact.m_call, std::move(kept) }, {}, bytes };
}

qint64 Journal::record(Fact fact)
{
    return passes(nullptr, fact.m_kind, fact.m_call) ? append(stored(std::move(fact))) : 0;
}

qint64 Journal::recordFrom(const FactSource &source, Fact fact)
{
    return passes(&source, fact.m_kind, fact.m_call) ? append(stored(std::move(fact))) : 0;
}

bool Journal::passes(const FactSource *source, EventKind kind, CallId call)
{
    std::vector<FloodGate::Counted> ended;
    bool passed = false;
    bool tellLater = false;
    {
        const std::lock_guard lock(m_mutex);
        passed = source ? m_gate.passes(*source, kind, call, m_clock.now(), ended) : !m_gate.isCounted(kind, call);
        tellLater = m_gate.hasCounted() && !std::exchange(m_isGrewScheduled, true);
    }
    appendRepeated(ended);
    if (tellLater)
        QMetaObject::invokeMethod(this, &Journal::scheduleGrew, Qt::QueuedConnection);
    return passed;
}

void Journal::appendRepeated(const std::vector<FloodGate::Counted> &counted)
{
    for (const FloodGate::Counted &each : counted) {
        const Events::Repeated repeated {
            .kind = toString(each.kind), .count = each.count, .what = unlessEmpty(each.what)
        };
        append(stored(Fact({}, repeated)));
    }
}

// A timer, since no further fact reports the end of a flood. With a virtual clock, the code that advances the clock calls recordRepeated().
void Journal::scheduleGrew()
{
    QTimer::singleShot(1s, this, [this] {
        std::vector<FloodGate::Counted> counted;
        bool again = false;
        {
            const std::lock_guard lock(m_mutex);
            counted = m_gate.take(m_clock.now(), false);
            m_isGrewScheduled = again = m_gate.hasCounted();
        }
        appendRepeated(counted);
        if (again)
            scheduleGrew();
    });
}

void Journal::recordRepeated()
{
    std::vector<FloodGate::Counted> counted;
    {
        const std::lock_guard lock(m_mutex);
        counted = m_gate.take(m_clock.now(), true);
    }
    appendRepeated(counted);
}

qint64 Journal::activity() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastSeq + m_gate.total();
}

// Moves the oldest details from memory to the temporary file.
void Journal::spillOldest()
{
    Stored &oldest = m_entries[static_cast<size_t>(m_spilled)];
    if (const Fact::DetailMaker maker = std::exchange(oldest.maker, nullptr))
        oldest.entry.detail = withinBudget(maker(), m_secrets);
    m_memory -= oldest.bytes;
    oldest.place = m_spill.keep(std::exchange(oldest.entry.detail, {}));
    m_disk += oldest.place.bytes;
    m_lost += oldest.place.isLost() ? 1 : 0;
    ++m_spilled;
}

void Journal::forgetOldest(std::vector<Stored> &gone)
{
    Stored &oldest = m_entries.front();
    if (m_spilled > 0) {
        --m_spilled;
        m_disk -= oldest.place.bytes;
        m_lost -= oldest.place.isLost() ? 1 : 0;
    } else {
        m_memory -= oldest.bytes;
    }
    gone.push_back(std::move(oldest));
    m_entries.pop_front();
}

void Journal::makeRoom(std::vector<Stored> &gone)
{
    while (static_cast<qsizetype>(m_entries.size()) > m_room.entries)
        forgetOldest(gone);
    if (isWeakened(Weakness::UnboundedJournal))
        return;
    while (m_memory > m_room.memory && m_spilled < static_cast<qsizetype>(m_entries.size()))
        spillOldest();
    while (m_disk > m_room.disk)
        forgetOldest(gone);
}

qint64 Journal::append(Stored stored)
{
    bool mustNotify = false;
    qint64 seq = 0;
    std::vector<Stored> gone; // destroyed after the lock is released
    {
        const std::lock_guard lock(m_mutex);
        seq = stored.entry.seq = ++m_lastSeq;
        m_memory += stored.bytes;
        m_entries.push_back(std::move(stored));
        makeRoom(gone);
        // Without listeners no event is posted, so that a load test does not wake this object's thread.
        if (isSignalConnected(QMetaMethod::fromSignal(&Journal::grew)))
            mustNotify = !std::exchange(m_isGrewPending, true);
    }
    if (mustNotify) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                {
                    const std::lock_guard lock(m_mutex);
                    m_isGrewPending = false;
                }
                Q_EMIT grew();
            },
            Qt::QueuedConnection);
    }
    return seq;
}

JournalEntry Journal::whole(Stored stored) const
{
    if (stored.maker)
        stored.entry.detail = withinBudget(stored.maker(), m_secrets);
    else if (!stored.place.isLost())
        stored.entry.detail = JournalSpill::read(stored.place);
    return std::move(stored.entry);
}

QList<JournalEntry> Journal::entriesAfter(qint64 seq, qsizetype limit) const
{
    std::vector<Stored> found;
    {
        const std::lock_guard lock(m_mutex);
        if (m_entries.empty())
            return {};
        const auto skip = std::max<qint64>(0, seq + 1 - m_entries.front().entry.seq);
        for (auto i = static_cast<size_t>(skip); i < m_entries.size(); ++i) {
            if (limit >= 0 && static_cast<qsizetype>(found.size()) >= limit)
                break;
            const bool isLost = static_cast<qsizetype>(i) < m_spilled && m_entries[i].place.isLost();
            if (!isLost)
                found.push_back(m_entries[i]);
        }
    }
    QList<JournalEntry> entries;
    entries.reserve(static_cast<qsizetype>(found.size()));
    for (Stored &stored : found)
        entries.append(whole(std::move(stored)));
    return entries;
}

qint64 Journal::lastSeq() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastSeq;
}

qint64 Journal::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastSeq - static_cast<qint64>(m_entries.size()) + m_lost;
}

void Journal::clear()
{
    {
        const std::lock_guard lock(m_mutex);
        m_entries.clear();
        m_spilled = m_lost = 0;
        m_memory = m_disk = 0;
    }
    Q_EMIT cleared();
}

} // namespace MiniHost
