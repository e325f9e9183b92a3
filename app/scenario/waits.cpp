// SPDX-License-Identifier: MIT
#include "app/scenario/waits.h"

#include <QTimer>

namespace MiniHost {
namespace {

constexpr auto lookAnyway = 10ms; // for what nobody tells of

} // namespace

void Waits::add(const std::shared_ptr<Open> &wait)
{
    wait->settled = m_hasEnded;
    std::erase_if(m_open, [](const std::weak_ptr<Open> &open) { return open.expired(); });
    m_open.push_back(wait);
}

void Waits::settle(const std::shared_ptr<Open> &wait)
{
    wait->settled = true;
    if (!wait->waiter)
        return;
    QMetaObject::invokeMethod(
        this, [waiter = std::exchange(wait->waiter, nullptr)] { waiter.resume(); }, Qt::QueuedConnection);
}

void Waits::end()
{
    m_hasEnded = true;
    const auto open = std::exchange(m_open, {});
    for (const auto &weak : open) {
        if (const auto wait = weak.lock(); wait && !wait->settled)
            settle(wait);
    }
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
