// SPDX-License-Identifier: MIT
#include "app/desktop/dialogpresenter.h"

#include "app/desktop/clientframe.h"
#include "app/desktop/consentoverlay.h"
#include "app/desktop/consentpanel.h"

#include <coroutine>
#include <QCoroSignal>

namespace MiniHost {
namespace {

// Goes on at once, inside the answer: a window that goes takes the panel with it, and a wait that is resumed later would
// find nobody there.
struct Answered {
    ConsentOverlay *overlay;
    ConsentAnswer answer = ConsentAnswer::Withdrawn;

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> caller)
    {
        QObject::connect(overlay, &ConsentOverlay::answered, overlay, [this, caller](ConsentAnswer given) {
            answer = given;
            caller.resume();
        });
    }
    ConsentAnswer await_resume() const { return answer; }
};

} // namespace

DialogPresenter::DialogPresenter(QObject *parent)
    : QObject(parent)
    , m_guardMs(ConsentPanel::guardMs)
{
}

DialogPresenter::~DialogPresenter()
{
    withdrawAll();
}

void DialogPresenter::setFrame(ClientFrame *frame)
{
    m_frame = frame;
}

ConsentOverlay *DialogPresenter::overlay() const
{
    return m_overlay;
}

Task<ConsentAnswer> DialogPresenter::ask(ConsentPrompt prompt)
{
    // The authorization flow asks one question at a time; should it ever not, the next waits for its turn.
    m_queue.append(prompt.call);
    while (m_overlay && m_queue.contains(prompt.call))
        co_await qCoro(this, &DialogPresenter::settled);
    if (!m_queue.removeOne(prompt.call) || !m_frame)
        co_return ConsentAnswer::Withdrawn;

    auto *overlay = new ConsentOverlay(prompt, m_frame->clientTheme(), m_frame);
    m_overlay = overlay;
    m_frame->showOverlay(overlay);
    overlay->open(m_guardMs);
    // Told later: an answer given at once would come before anyone waits for it.
    QMetaObject::invokeMethod(
        overlay, [this, overlay] { Q_EMIT asked(overlay); }, Qt::QueuedConnection);
    Answered answered { overlay };
    const ConsentAnswer answer = co_await answered;
    overlay->deleteLater();
    m_overlay = nullptr;
    if (m_frame)
        m_frame->endOverlay();
    Q_EMIT settled();
    co_return answer;
}

Task<AdministratorAnswer> DialogPresenter::askAdministrator(AdministratorPrompt)
{
    co_return AdministratorAnswer { ConsentAnswer::Withdrawn, {} };
}

void DialogPresenter::withdraw(CallId call)
{
    if (m_queue.removeOne(call)) {
        Q_EMIT settled(); // lets its ask() see that it is not wanted any more
        return;
    }
    if (m_overlay && m_overlay->call() == call)
        m_overlay->answer(ConsentAnswer::Withdrawn);
}

void DialogPresenter::withdrawAll()
{
    if (!m_queue.isEmpty()) {
        m_queue.clear();
        Q_EMIT settled();
    }
    if (m_overlay)
        m_overlay->answer(ConsentAnswer::Withdrawn);
}

} // namespace MiniHost
