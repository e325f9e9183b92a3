// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/consent.h"

#include <deque>
#include <memory>
#include <optional>
#include <QObject>

namespace MiniHost {

// The user of a scenario. A question stays open until a step answers it or the page ends.
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

    // The native control that the client shows; of several the first, since a phone shows them one after the other.
    const UiPrompt *ui() const { return m_ui.empty() ? nullptr : &m_ui.front()->prompt; }
    void answerUi(const UiAnswer &answer);

    // A prepared answer for a dialog of the engine itself (UiPrompt::usual), which is answered at once, since the page's script waits. Kept until
    // such a dialog comes. A dialog without a prepared answer gets its default answer.
    struct Prepared {
        UiKind kind = UiKind::Alert;
        std::function<bool(const QJsonObject &content)> fits; // empty: any content
        UiAnswer answer;
    };
    void prepare(Prepared answer) { m_prepared.push_back(std::move(answer)); }
    // Called for each of these dialogs, with its answer.
    void whenUsual(std::function<void(const UiPrompt &, const UiAnswer &)> listener)
    {
        m_listener = std::move(listener);
    }

Q_SIGNALS:
    void changed(); // a question was opened, answered or withdrawn

private:
    struct OpenUi {
        UiPrompt prompt;
        OneShot<UiAnswer> answer;
    };
    void settle(const std::shared_ptr<OpenUi> &open, const UiAnswer &answer);

    UiAnswer answerOf(const UiPrompt &prompt, const UiAnswer &usual); // the prepared answer, or the default

    std::deque<std::shared_ptr<OpenUi>> m_ui;
    std::deque<Prepared> m_prepared;
    std::function<void(const UiPrompt &, const UiAnswer &)> m_listener;
    std::optional<ConsentPrompt> m_consent;
    std::optional<AdministratorPrompt> m_administrator;
    std::optional<OneShot<AdministratorAnswer>> m_answer; // of the open question
};

} // namespace MiniHost
