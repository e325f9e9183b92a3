// SPDX-License-Identifier: MIT
#pragma once

#include <coroutine>
#include <deque>
#include <QObject>

namespace MiniHost {

// Lets coroutines of one thread through one at a time, in the order they came.
class Turns
{
public:
    // Gives the turn to the next one when it goes out of scope.
    class Turn
    {
    public:
        Turn(Turns &turns, bool waited)
            : m_turns(&turns)
            , m_waited(waited)
        {
        }
        Turn(Turn &&other) noexcept
            : m_turns(std::exchange(other.m_turns, nullptr))
            , m_waited(other.m_waited)
        {
        }
        Turn &operator=(Turn &&) = delete;
        ~Turn()
        {
            if (m_turns)
                m_turns->pass();
        }
        bool hadToWait() const { return m_waited; }

    private:
        Turns *m_turns;
        bool m_waited;
    };

    struct Awaiter {
        Turns &turns;
        bool waited = false;

        bool await_ready() noexcept { return !std::exchange(turns.m_taken, true); }
        void await_suspend(std::coroutine_handle<> caller)
        {
            waited = true;
            turns.m_waiting.push_back(caller);
        }
        Turn await_resume() { return Turn(turns, waited); }
    };

    Awaiter take() { return { *this }; }

private:
    void pass()
    {
        if (m_waiting.empty()) {
            m_taken = false;
            return;
        }
        const std::coroutine_handle<> next = m_waiting.front();
        m_waiting.pop_front();
        next.resume();
    }

    bool m_taken = false;
    std::deque<std::coroutine_handle<>> m_waiting;
};

} // namespace MiniHost
