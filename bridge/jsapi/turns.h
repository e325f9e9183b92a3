// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"

#include <deque>
#include <memory>

namespace MiniHost {

// A mutex for coroutines of one thread, in first-come order.
class Turns
{
    struct Queue;

public:
    // Holds the mutex, and releases it in the destructor.
    class Turn
    {
    public:
        Turn(std::shared_ptr<Queue> queue, bool waited)
            : m_queue(std::move(queue))
            , m_waited(waited)
        {
        }
        Turn(Turn &&) noexcept = default;
        Turn &operator=(Turn &&) = delete;
        ~Turn()
        {
            if (m_queue)
                m_queue->release();
        }
        bool hadToWait() const { return m_waited; }

    private:
        std::shared_ptr<Queue> m_queue;
        bool m_waited;
    };

    // co_await turns.acquire(owner). When `owner` is destroyed first, the waiting coroutine is skipped.
    OneShot<Turn> acquire(const QObject *owner)
    {
        const OneShot<Turn> turn(owner);
        if (std::exchange(m_queue->isTaken, true))
            m_queue->waiting.push_back(turn);
        else
            turn.set(Turn(m_queue, false));
        return turn;
    }

private:
    // Shared with the Turn objects, which may outlive the Turns object.
    struct Queue : std::enable_shared_from_this<Queue> {
        bool isTaken = false;
        std::deque<OneShot<Turn>> waiting;

        void release()
        {
            if (waiting.empty()) {
                isTaken = false;
                return;
            }
            const OneShot<Turn> next = waiting.front();
            waiting.pop_front();
            // When the owner is destroyed already, the Turn is destroyed here, which releases again.
            next.set(Turn(shared_from_this(), true));
        }
    };

    std::shared_ptr<Queue> m_queue = std::make_shared<Queue>();
};

} // namespace MiniHost
