// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/invocation.h"

#include <utility>

namespace MiniHost {

// Sends the answer to one call. Move-only, and answering consumes it, so that a call cannot be answered twice.
class Responder
{
public:
    using Send = std::function<void(const Answer &)>;

    explicit Responder(Send send)
        : m_send(std::move(send))
    {
    }
    Responder(Responder &&other) noexcept
        : m_send(std::exchange(other.m_send, nullptr))
    {
    }
    Responder &operator=(Responder &&) = delete;

    void answer(const Answer &answer) &&
    {
        Q_ASSERT(m_send);
        std::exchange(m_send, nullptr)(answer);
    }

    // For the fault effect Twice: sends the first answer and returns the responder for the second.
    Responder answerFirst(Answer answer) &&
    {
        Q_ASSERT(m_send);
        answer.comesAgain = true;
        Responder second(std::exchange(m_send, nullptr));
        second.m_send(answer);
        return second;
    }

private:
    Send m_send;
};

} // namespace MiniHost
