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
    const auto open = std::make_shared<OpenUi>();
    open->prompt = std::move(prompt);
    m_ui.push_back(open);
    Q_EMIT changed();
    const UiAnswer answer = co_await UiWaiting { *open };
    co_return answer;
}

void ScriptedPresenter::answerUi(const UiAnswer &answer)
{
    settle(m_ui.front(), answer);
}

void ScriptedPresenter::settle(const std::shared_ptr<OpenUi> &settled, const UiAnswer &answer)
{
    const std::shared_ptr<OpenUi> open = settled; // it leaves the list, which may be where it came from
    m_ui.erase(std::find(m_ui.begin(), m_ui.end(), open));
    open->answer = answer;
    open->waiting.resume();
    Q_EMIT changed();
}

void ScriptedPresenter::withdraw(CallId call)
{
    if ((m_consent && m_consent->call == call) || (m_administrator && m_administrator->call == call))
        answer(ConsentAnswer::Withdrawn);
    const auto open =
        std::find_if(m_ui.begin(), m_ui.end(), [call](const auto &each) { return each->prompt.call == call; });
    if (open != m_ui.end())
        settle(*open, { UiAnswer::How::Withdrawn, {} });
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
