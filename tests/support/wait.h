// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace MiniHost {

// Waiting in tests is waiting for something: it ends as soon as that is there, and fails (false) at the
// deadline.
inline constexpr std::chrono::milliseconds waitDeadline = std::chrono::seconds(20);

// Until the predicate holds. It is asked again after every batch of events, and now and then for what makes
// no event here (another thread's doing).
template<typename Predicate>
bool waitUntil(Predicate predicate, std::chrono::milliseconds deadline = waitDeadline)
{
    const QDeadlineTimer timer(deadline);
    QTimer tick; // wakes the loop
    tick.start(std::chrono::milliseconds(5));
    QEventLoop loop;
    while (!predicate()) {
        if (timer.hasExpired())
            return false;
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

// Until `sender` emits `signal`; `trigger` runs after the connection is made, so that nothing is missed.
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
