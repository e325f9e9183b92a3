// SPDX-License-Identifier: MIT
#include "app/scenario/scriptedpresenter.h"

namespace MiniHost {

Task<ConsentAnswer> ScriptedPresenter::ask(ConsentPrompt prompt)
{
    m_consent = std::move(prompt);
    const OneShot<AdministratorAnswer> given(this);
    m_answer = given;
    Q_EMIT changed();
    const AdministratorAnswer answer = co_await given;
    co_return answer.answer;
}

Task<AdministratorAnswer> ScriptedPresenter::askAdministrator(AdministratorPrompt prompt)
{
    m_administrator = std::move(prompt);
    const OneShot<AdministratorAnswer> given(this);
    m_answer = given;
    Q_EMIT changed();
    const AdministratorAnswer answer = co_await given;
    co_return answer;
}

Task<UiAnswer> ScriptedPresenter::show(UiPrompt prompt)
{
    if (const auto usual = prompt.answerUnshown(false))
        co_return answerOf(prompt, *usual);
    const OneShot<UiAnswer> given(this);
    m_ui.push_back(std::make_shared<OpenUi>(OpenUi { std::move(prompt), given }));
    Q_EMIT changed();
    const UiAnswer answer = co_await given;
    co_return answer;
}

UiAnswer ScriptedPresenter::answerOf(const UiPrompt &prompt, const UiAnswer &usual)
{
    const auto prepared = std::find_if(m_prepared.begin(), m_prepared.end(), [&prompt](const Prepared &each) {
        return each.kind == prompt.kind && (!each.fits || each.fits(prompt.content));
    });
    UiAnswer answer = usual;
    if (prepared != m_prepared.end()) {
        answer = prepared->answer;
        m_prepared.erase(prepared);
    }
    if (m_listener)
        m_listener(prompt, answer);
    return answer;
}

void ScriptedPresenter::answerUi(const UiAnswer &answer)
{
    settle(m_ui.front(), answer);
}

void ScriptedPresenter::settle(const std::shared_ptr<OpenUi> &settled, const UiAnswer &answer)
{
    // A copy: `settled` may refer to the element of m_ui that erase() removes.
    const std::shared_ptr<OpenUi> open = settled;
    m_ui.erase(std::find(m_ui.begin(), m_ui.end(), open));
    open->answer.set(answer);
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
    // The answer may cause the next question at once.
    if (const auto given = std::exchange(m_answer, std::nullopt))
        given->set({ answer, chosen });
    Q_EMIT changed();
}

} // namespace MiniHost
