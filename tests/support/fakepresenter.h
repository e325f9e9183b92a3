// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/consent.h"

#include <deque>
#include <optional>

namespace MiniHost {

// Answers from a list; then repeats the last answer. With an empty list it waits for answer() or for the page to leave.
class FakePresenter final : public ConsentPresenter
{
public:
    std::deque<ConsentAnswer> answers;
    QList<ConsentPrompt> asked;
    // The last of `answers` is repeated.
    bool repeats = true;

    Task<ConsentAnswer> ask(ConsentPrompt prompt) override
    {
        asked.append(prompt);
        if (answers.empty()) {
            m_open = prompt.call;
            const OneShot<ConsentAnswer> given(&m_owner);
            m_answer = given;
            const ConsentAnswer answer = co_await given;
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
    // Native panels are answered from a list; without an answer they are cancelled, or get the usual answer.
    QList<UiPrompt> shown;
    std::deque<UiAnswer> uiAnswers;
    // Waits for answerUi().
    bool uiWaits = false;
    Task<UiAnswer> show(UiPrompt prompt) override
    {
        shown.append(prompt);
        UiAnswer answer = prompt.usual.value_or(UiAnswer());
        if (uiWaits) {
            const OneShot<UiAnswer> given(&m_owner);
            m_uiAnswer = given;
            answer = co_await given;
        } else if (!uiAnswers.empty()) {
            answer = uiAnswers.front();
            uiAnswers.pop_front();
        }
        co_return answer;
    }
    void answerUi(const UiAnswer &answer) { m_uiAnswer->set(answer); }
    void withdraw(CallId call) override
    {
        if (isOpen() && m_open == call)
            answer(ConsentAnswer::Withdrawn);
    }
    bool isOpen() const { return m_answer.has_value(); }
    void answer(ConsentAnswer answer)
    {
        const OneShot<ConsentAnswer> given = *std::exchange(m_answer, std::nullopt);
        given.set(answer);
    }

private:
    QObject m_owner;
    std::optional<OneShot<ConsentAnswer>> m_answer;
    std::optional<OneShot<UiAnswer>> m_uiAnswer;
    CallId m_open;
};

} // namespace MiniHost
