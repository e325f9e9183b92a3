// SPDX-License-Identifier: MIT
#include "bridge/core/journal.h"

#include <QJsonDocument>
#include <QMetaMethod>

using namespace Qt::StringLiterals;

namespace MiniHost {

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
        // By hand, so that a line begins with what a reader looks for; QJsonObject would sort its members.
        lines += "{\"seq\":" + QByteArray::number(entry.seq) + ",\"at\":\"" + toIso(entry.at).toLatin1()
            + "\",\"kind\":\"" + toString(entry.kind).toLatin1() + '"';
        if (entry.call)
            lines += ",\"call\":" + QByteArray::number(entry.call.value);
        if (!entry.detail.isEmpty())
            lines += ",\"detail\":" + QJsonDocument(entry.detail).toJson(QJsonDocument::Compact);
        lines += "}\n";
    }
    return lines;
}

Journal::Journal(const Clock &clock, qsizetype capacity)
    : m_clock(clock)
    , m_capacity(capacity)
{
}

CallId Journal::nextCall()
{
    const std::lock_guard lock(m_mutex);
    return { ++m_lastCall };
}

qint64 Journal::record(EventKind kind, CallId call, QJsonObject detail)
{
    return append({ { 0, m_clock.now(), kind, call, std::move(detail) }, {} });
}

qint64 Journal::recordLazily(EventKind kind, CallId call, DetailMaker detail)
{
    return append({ { 0, m_clock.now(), kind, call, {} }, std::move(detail) });
}

qint64 Journal::append(Stored stored)
{
    bool tell = false;
    qint64 seq = 0;
    Stored oldest; // ends after the lock
    {
        const std::lock_guard lock(m_mutex);
        seq = stored.entry.seq = ++m_lastSeq;
        m_entries.push_back(std::move(stored));
        if (static_cast<qsizetype>(m_entries.size()) > m_capacity) {
            oldest = std::move(m_entries.front());
            m_entries.pop_front();
        }
        // With nobody to tell, a load test need not wake this object's thread for every group of requests.
        if (isSignalConnected(QMetaMethod::fromSignal(&Journal::grew)))
            tell = !std::exchange(m_told, true);
    }
    if (tell) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                {
                    const std::lock_guard lock(m_mutex);
                    m_told = false;
                }
                Q_EMIT grew();
            },
            Qt::QueuedConnection);
    }
    return seq;
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
            found.push_back(m_entries[i]);
        }
    }
    QList<JournalEntry> entries;
    entries.reserve(static_cast<qsizetype>(found.size()));
    for (Stored &stored : found) {
        if (stored.maker)
            stored.entry.detail = stored.maker();
        entries.append(std::move(stored.entry));
    }
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
    return m_lastSeq - static_cast<qint64>(m_entries.size());
}

void Journal::clear()
{
    {
        const std::lock_guard lock(m_mutex);
        m_entries.clear();
    }
    Q_EMIT cleared();
}

} // namespace MiniHost
