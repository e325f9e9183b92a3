// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"

#include <deque>
#include <memory>

namespace MiniHost {

// Lets coroutines of one thread through one at a time, in the order they came.
class Turns
{
    struct Line;

public:
    // Gives the turn to the next one when it goes out of scope.
    class Turn
    {
    public:
        Turn(std::shared_ptr<Line> line, bool waited)
            : m_line(std::move(line))
            , m_waited(waited)
        {
        }
        Turn(Turn &&) noexcept = default;
        Turn &operator=(Turn &&) = delete;
        ~Turn()
        {
            if (m_line)
                m_line->pass();
        }
        bool hadToWait() const { return m_waited; }

    private:
        std::shared_ptr<Line> m_line;
        bool m_waited;
    };

    // co_await turns.take(owner): when the owner ends while it waits, the next one has its turn.
    OneShot<Turn> take(const QObject *owner)
    {
        const OneShot<Turn> turn(owner);
        if (std::exchange(m_line->isTaken, true))
            m_line->waiting.push_back(turn);
        else
            turn.set(Turn(m_line, false));
        return turn;
    }

private:
    // Turns may be out when it ends.
    struct Line : std::enable_shared_from_this<Line> {
        bool isTaken = false;
        std::deque<OneShot<Turn>> waiting;

        void pass()
        {
            if (waiting.empty()) {
                isTaken = false;
                return;
            }
            const OneShot<Turn> next = waiting.front();
            waiting.pop_front();
            next.set(Turn(shared_from_this(), true)); // of one that has ended, it goes out of scope here
        }
    };

    std::shared_ptr<Line> m_line = std::make_shared<Line>();
};

} // namespace MiniHost
