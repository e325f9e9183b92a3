// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/consent.h"

#include <coroutine>
#include <deque>
#include <optional>

namespace MiniHost {

// Answers from a list, then with its last word; without any word it waits for answer() or for the page to leave.
class FakePresenter final : public ConsentPresenter
{
public:
    std::deque<ConsentAnswer> answers;
    QList<ConsentPrompt> asked;
    bool repeats = true; // the last of `answers` again and again

    Task<ConsentAnswer> ask(ConsentPrompt prompt) override
    {
        asked.append(prompt);
        if (answers.empty()) {
            m_open = prompt.call;
            const ConsentAnswer answer = co_await Waiting { *this };
            co_return answer;
        }
        const ConsentAnswer answer = answers.front();
        if (answers.size() > 1 || !repeats)
            answers.pop_front();
        co_return answer;
    }
    QList<AdministratorPrompt> askedAdministrator;
    AdministratorAnswer administrator { ConsentAnswer::Allow, {} };

    // An empty `chosen` takes the first administrator.
    Task<AdministratorAnswer> askAdministrator(AdministratorPrompt prompt) override
    {
        askedAdministrator.append(prompt);
        AdministratorAnswer answer = administrator;
        if (answer.chosen.isEmpty() && !prompt.needed.administrators.isEmpty())
            answer.chosen = prompt.needed.administrators.first().id;
        co_return answer;
    }
    // What the client shows is answered from a list; without a word it is cancelled.
    QList<UiPrompt> shown;
    std::deque<UiAnswer> uiAnswers;
    Task<UiAnswer> show(UiPrompt prompt) override
    {
        shown.append(prompt);
        UiAnswer answer;
        if (!uiAnswers.empty()) {
            answer = uiAnswers.front();
            uiAnswers.pop_front();
        }
        co_return answer;
    }
    void withdraw(CallId call) override
    {
        if (isOpen() && m_open == call)
            answer(ConsentAnswer::Withdrawn);
    }
    bool isOpen() const { return m_waiting.has_value(); }
    void answer(ConsentAnswer answer)
    {
        m_answer = answer;
        const auto waiting = *std::exchange(m_waiting, std::nullopt);
        waiting.resume();
    }

private:
    struct Waiting {
        FakePresenter &presenter;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> caller) { presenter.m_waiting = caller; }
        ConsentAnswer await_resume() { return presenter.m_answer; }
    };
    std::optional<std::coroutine_handle<>> m_waiting;
    ConsentAnswer m_answer = ConsentAnswer::Refuse;
    CallId m_open;
};

} // namespace MiniHost
