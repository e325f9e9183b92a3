// SPDX-License-Identifier: MIT
#include "bridge/core/journal.h"

#include <QJsonDocument>

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
    bool tell = false;
    qint64 seq = 0;
    {
        const std::lock_guard lock(m_mutex);
        seq = ++m_lastSeq;
        m_entries.push_back({ seq, m_clock.now(), kind, call, std::move(detail) });
        if (static_cast<qsizetype>(m_entries.size()) > m_capacity)
            m_entries.pop_front();
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
    const std::lock_guard lock(m_mutex);
    QList<JournalEntry> result;
    if (m_entries.empty())
        return result;
    const qint64 skip = std::max<qint64>(0, seq + 1 - m_entries.front().seq);
    for (auto i = static_cast<size_t>(skip); i < m_entries.size(); ++i) {
        if (limit >= 0 && result.size() >= limit)
            break;
        result.append(m_entries[i]);
    }
    return result;
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
