// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/consent.h"

#include <coroutine>
#include <deque>
#include <memory>
#include <optional>
#include <QObject>

namespace MiniHost {

// The user of a scenario: a question stays open until a step answers it, or the page leaves.
class ScriptedPresenter final : public QObject, public ConsentPresenter
{
    Q_OBJECT

public:
    Task<ConsentAnswer> ask(ConsentPrompt prompt) override;
    Task<AdministratorAnswer> askAdministrator(AdministratorPrompt prompt) override;
    Task<UiAnswer> show(UiPrompt prompt) override;
    void withdraw(CallId call) override;

    const ConsentPrompt *consent() const { return m_consent ? &*m_consent : nullptr; } // the open question
    const AdministratorPrompt *administrator() const { return m_administrator ? &*m_administrator : nullptr; }
    void answer(ConsentAnswer answer, const UserId &chosen = {});

    // What the client shows and waits for; of several the first that was asked for, as a phone shows them one by one.
    const UiPrompt *ui() const { return m_ui.empty() ? nullptr : &m_ui.front()->prompt; }
    void answerUi(const UiAnswer &answer);

Q_SIGNALS:
    void changed(); // a question was opened, answered or withdrawn

private:
    struct Waiting {
        ScriptedPresenter &presenter;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> caller) { presenter.m_waiting = caller; }
        AdministratorAnswer await_resume() { return presenter.m_answer; }
    };

    struct OpenUi {
        UiPrompt prompt;
        std::coroutine_handle<> waiting {};
        UiAnswer answer {};
    };
    struct UiWaiting { // awaited by value: what it notes is in the other
        OpenUi &open;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> caller) { open.waiting = caller; }
        UiAnswer await_resume() { return open.answer; }
    };
    void settle(const std::shared_ptr<OpenUi> &open, const UiAnswer &answer);

    std::deque<std::shared_ptr<OpenUi>> m_ui;
    std::optional<ConsentPrompt> m_consent;
    std::optional<AdministratorPrompt> m_administrator;
    std::coroutine_handle<> m_waiting;
    AdministratorAnswer m_answer;
};

} // namespace MiniHost
