// SPDX-License-Identifier: MIT
#include "app/scenario/scriptedpresenter.h"

namespace MiniHost {

Task<ConsentAnswer> ScriptedPresenter::ask(ConsentPrompt prompt)
{
    m_consent = std::move(prompt);
    Q_EMIT changed();
    const AdministratorAnswer answer = co_await Waiting { *this };
    co_return answer.answer;
}

Task<AdministratorAnswer> ScriptedPresenter::askAdministrator(AdministratorPrompt prompt)
{
    m_administrator = std::move(prompt);
    Q_EMIT changed();
    const AdministratorAnswer answer = co_await Waiting { *this };
    co_return answer;
}

Task<UiAnswer> ScriptedPresenter::show(UiPrompt prompt)
{
    Q_UNUSED(prompt)
    co_return UiAnswer {};
}

void ScriptedPresenter::withdraw(CallId call)
{
    if ((m_consent && m_consent->call == call) || (m_administrator && m_administrator->call == call))
        answer(ConsentAnswer::Withdrawn);
}

void ScriptedPresenter::answer(ConsentAnswer answer, const UserId &chosen)
{
    m_consent.reset();
    m_administrator.reset();
    m_answer = { answer, chosen };
    // The flow may ask the next question at once.
    const std::coroutine_handle<> waiting = std::exchange(m_waiting, nullptr);
    waiting.resume();
    Q_EMIT changed();
}

} // namespace MiniHost
