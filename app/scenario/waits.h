// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/task.h"

#include <functional>
#include <optional>
#include <vector>

namespace MiniHost {

// What a run waits for. Every wait ends: with what it was for, or with nothing when the run ends first (a page that
// crashed never answers). Waiting coroutines are resumed from the event loop, one after the other.
class Waits final : public QObject
{
    Q_OBJECT

public:
    // Co-awaited once; resolve() may come early, late, twice or not at all.
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

    // Ends all waits, and those that are still to come.
    void end();
    bool hasEnded() const { return m_hasEnded; }

    // False when the run has ended meanwhile.
    Task<bool> pause(Milliseconds duration);
    // Looks whenever something may have changed (nudge()), and now and then; false at the deadline or the end.
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
