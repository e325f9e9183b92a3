// SPDX-License-Identifier: MIT
#include "app/scenario/waits.h"

#include <QTimer>

namespace MiniHost {
namespace {

// Poll interval for changes that send no signal.
constexpr auto lookAnyway = 10ms;

} // namespace

void Waits::add(Open wait)
{
    std::erase_if(m_open, [](const Open &open) { return open.isOver(); });
    if (m_hasEnded)
        wait.end();
    else
        m_open.push_back(std::move(wait));
}

void Waits::end()
{
    m_hasEnded = true;
    const auto open = std::exchange(m_open, {});
    // Queued: the caller of end() must not be re-entered by the coroutines that end.
    for (const Open &wait : open)
        QMetaObject::invokeMethod(this, wait.end, Qt::QueuedConnection);
}

void Waits::nudge()
{
    const auto lookers = std::exchange(m_lookers, {});
    for (const Wait<bool> &looker : lookers)
        looker.resolve(true);
}

Task<bool> Waits::pause(Milliseconds duration)
{
    const Wait<bool> wait(*this);
    QTimer::singleShot(duration, this, [wait] { wait.resolve(true); });
    const std::optional<bool> passed = co_await wait;
    co_return passed.has_value();
}

Task<bool> Waits::until(std::function<bool()> condition, Milliseconds patience)
{
    const SystemClock clock;
    const Instant deadline = clock.now() + patience;
    while (!condition()) {
        if (m_hasEnded || clock.now() >= deadline)
            co_return false;
        const Wait<bool> wait(*this);
        m_lookers.push_back(wait);
        QTimer::singleShot(lookAnyway, this, [wait] { wait.resolve(true); });
        co_await wait;
    }
    co_return true;
}

} // namespace MiniHost
