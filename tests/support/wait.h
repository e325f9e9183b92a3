// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace MiniHost {

// Tests wait for a condition: the wait ends as soon as it holds, and fails (returns false) at the deadline.
inline constexpr std::chrono::milliseconds waitDeadline = std::chrono::seconds(20);

// Waits until the predicate holds. It is called after every batch of events, and at intervals for conditions that
// another thread makes true.
template<typename Predicate>
bool waitUntil(Predicate predicate, std::chrono::milliseconds deadline = waitDeadline)
{
    const QDeadlineTimer timer(deadline);
    // Wakes the event loop.
    QTimer tick;
    tick.start(std::chrono::milliseconds(5));
    QEventLoop loop;
    while (!predicate()) {
        if (timer.hasExpired())
            return false;
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

// Waits until `sender` emits `signal`; `trigger` runs after the connection is made, so that no signal is missed.
template<typename Sender, typename Signal, typename Trigger>
bool waitForSignal(
    const Sender *sender, Signal signal, Trigger trigger, std::chrono::milliseconds deadline = waitDeadline)
{
    QObject context;
    bool emitted = false;
    QObject::connect(sender, signal, &context, [&emitted] { emitted = true; });
    trigger();
    return waitUntil([&emitted] { return emitted; }, deadline);
}

template<typename Sender, typename Signal>
bool waitForSignal(const Sender *sender, Signal signal)
{
    return waitForSignal(sender, signal, [] {});
}

} // namespace MiniHost
