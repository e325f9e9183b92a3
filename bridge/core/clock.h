// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <QString>

namespace MiniHost {

using namespace std::chrono_literals;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;

// The only source of time in native code; the architecture test forbids the others. Safe from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

// Stands still until it is told to advance.
class VirtualClock final : public Clock
{
public:
    explicit VirtualClock(Instant start)
        : m_now(start)
    {
    }
    Instant now() const override { return m_now.load(); }
    void advance(Milliseconds by) { m_now = m_now.load() + by; }

private:
    std::atomic<Instant> m_now;
};

QString toIso(Instant instant);              // "2026-11-22T10:00:00.412Z"
Instant instantFromIso(const QString &text); // 1970 when the text is not a time
inline qint64 toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}
inline Instant instantFromMs(qint64 ms)
{
    return Instant(Milliseconds(ms));
}

} // namespace MiniHost
