// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/task.h"

#include <functional>
#include <optional>
#include <vector>

namespace MiniHost {

// The waits of a run. Each wait ends with its value, or with nullopt when the run ends first (a crashed page never answers). Waiting
// coroutines are resumed from the event loop, one after the other.
class Waits final : public QObject
{
    Q_OBJECT

public:
    // To be awaited once. resolve() may be called before or after that, twice or never.
    template<typename T>
    class Wait
    {
    public:
        explicit Wait(Waits &waits)
            : m_value(&waits)
        {
            waits.add({ [value = m_value] { return value.isOver(); }, [value = m_value] { value.set(std::nullopt); } });
        }

        void resolve(T value) const { m_value.post(std::move(value)); }

        auto operator co_await() const { return m_value.operator co_await(); }

    private:
        OneShot<std::optional<T>> m_value;
    };

    // Ends all current and later waits.
    void end();
    bool hasEnded() const { return m_hasEnded; }

    // False when the run has ended meanwhile.
    Task<bool> pause(Milliseconds duration);
    // Checks after each nudge() and at intervals. False when the deadline has passed or the run has ended.
    Task<bool> until(std::function<bool()> condition, Milliseconds patience);
    void nudge();

private:
    struct Open {
        std::function<bool()> isOver;
        std::function<void()> end;
    };
    void add(Open wait);

    std::vector<Open> m_open;
    std::vector<Wait<bool>> m_lookers;
    bool m_hasEnded = false;
};

} // namespace MiniHost
