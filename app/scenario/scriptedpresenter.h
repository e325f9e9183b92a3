// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/consent.h"

#include <coroutine>
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

Q_SIGNALS:
    void changed(); // a question was opened, answered or withdrawn

private:
    struct Waiting {
        ScriptedPresenter &presenter;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> caller) { presenter.m_waiting = caller; }
        AdministratorAnswer await_resume() { return presenter.m_answer; }
    };

    std::optional<ConsentPrompt> m_consent;
    std::optional<AdministratorPrompt> m_administrator;
    std::coroutine_handle<> m_waiting;
    AdministratorAnswer m_answer;
};

} // namespace MiniHost
