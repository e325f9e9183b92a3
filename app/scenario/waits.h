// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/clock.h"
#include "bridge/core/task.h"

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <QObject>
#include <QPointer>
#include <vector>

namespace MiniHost {

// What a run waits for. Every wait ends: with what it was for, or with nothing when the run ends first (a page that
// crashed never answers). Waiting coroutines are resumed from the event loop, one after the other.
class Waits final : public QObject
{
    Q_OBJECT

public:
    struct Open {
        std::coroutine_handle<> waiter;
        bool settled = false;
    };

    // Co-awaited once; resolve() may come early, late, twice or not at all.
    template<typename T>
    class Wait
    {
    public:
        explicit Wait(Waits &waits)
            : m_waits(&waits)
            , m_state(std::make_shared<State>())
        {
            waits.add(m_state);
        }

        void resolve(T value) const
        {
            if (m_state->settled || !m_waits)
                return;
            m_state->value = std::move(value);
            m_waits->settle(m_state);
        }

        bool await_ready() const noexcept { return m_state->settled; }
        void await_suspend(std::coroutine_handle<> caller) const { m_state->waiter = caller; }
        std::optional<T> await_resume() const { return std::move(m_state->value); }

    private:
        struct State : Open {
            std::optional<T> value;
        };
        QPointer<Waits> m_waits;
        std::shared_ptr<State> m_state;
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
    void add(const std::shared_ptr<Open> &wait);
    void settle(const std::shared_ptr<Open> &wait);

    std::vector<std::weak_ptr<Open>> m_open;
    std::vector<Wait<bool>> m_lookers;
    bool m_hasEnded = false;
};

} // namespace MiniHost
