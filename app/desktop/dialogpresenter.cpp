// SPDX-License-Identifier: MIT
#include "app/desktop/dialogpresenter.h"

#include "app/desktop/administratorpanel.h"
#include "app/desktop/clientframe.h"
#include "app/desktop/consentpanel.h"
#include "app/desktop/sheetoverlay.h"
#include "app/desktop/uioverlay.h"

#include <coroutine>
#include <QCoroSignal>

namespace MiniHost {
namespace {

// Goes on at once, inside the answer: a window that goes takes the panel with it, and a wait that is resumed later would
// find nobody there.
template<typename Overlay, typename Answer>
struct Answered {
    Overlay *overlay;
    Answer answer;

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> caller)
    {
        QObject::connect(overlay, &Overlay::answered, overlay, [this, caller](const Answer &given) {
            answer = given;
            caller.resume();
        });
    }
    Answer await_resume() const { return answer; }
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
    m_frames.clear();
    if (frame)
        m_frames.append(frame);
}

void DialogPresenter::addFrame(ClientFrame *frame)
{
    m_frames.append(frame);
}

ClientFrame *DialogPresenter::frameOf(ClientPlatform client) const
{
    for (const QPointer<ClientFrame> &frame : m_frames) {
        if (frame && frame->client() == client)
            return frame;
    }
    return m_frames.isEmpty() ? nullptr : m_frames.first().data();
}

ClientOverlay *DialogPresenter::shown() const
{
    for (auto overlay = m_shown.crbegin(); overlay != m_shown.crend(); ++overlay) {
        if (*overlay)
            return *overlay;
    }
    return nullptr;
}

ConsentOverlay *DialogPresenter::overlay() const
{
    return qobject_cast<ConsentOverlay *>(shown());
}

AdministratorOverlay *DialogPresenter::administratorOverlay() const
{
    return qobject_cast<AdministratorOverlay *>(shown());
}

UiOverlay *DialogPresenter::uiOverlay() const
{
    return qobject_cast<UiOverlay *>(shown());
}

// A client asks one question at a time, the next one waits for its turn; clients side by side do not wait for each other.
// False when it is withdrawn by then.
Task<bool> DialogPresenter::takesTurn(CallId call, ClientPlatform client)
{
    m_queue.append(call);
    while (frameOf(client) && frameOf(client)->overlay() && m_queue.contains(call))
        co_await qCoro(this, &DialogPresenter::settled);
    co_return m_queue.removeOne(call) && !m_frames.isEmpty() && m_frames.first();
}

Task<ConsentAnswer> DialogPresenter::ask(ConsentPrompt prompt)
{
    const bool mine = co_await takesTurn(prompt.call, prompt.client);
    if (!mine)
        co_return ConsentAnswer::Withdrawn;
    ClientFrame *frame = frameOf(prompt.client);
    const ConsentAnswer answer = co_await answerOf<SheetOverlay>(
        frame, new ConsentOverlay(prompt, frame->clientTheme(), frame), ConsentAnswer::Withdrawn);
    co_return answer;
}

Task<AdministratorAnswer> DialogPresenter::askAdministrator(AdministratorPrompt prompt)
{
    const bool mine = co_await takesTurn(prompt.call, prompt.client);
    if (!mine)
        co_return AdministratorAnswer { ConsentAnswer::Withdrawn, {} };
    ClientFrame *frame = frameOf(prompt.client);
    const QPointer<AdministratorOverlay> overlay = new AdministratorOverlay(prompt, frame->clientTheme(), frame);
    const ConsentAnswer answer = co_await answerOf<SheetOverlay>(frame, overlay.data(), ConsentAnswer::Withdrawn);
    const UserId chosen = answer == ConsentAnswer::Allow && overlay ? overlay->panel()->chosen() : UserId();
    co_return AdministratorAnswer { answer, chosen };
}

Task<UiAnswer> DialogPresenter::show(UiPrompt prompt)
{
    const UiAnswer withdrawn { UiAnswer::How::Withdrawn, {} };
    const bool mine = co_await takesTurn(prompt.call, prompt.client);
    if (!mine)
        co_return withdrawn;
    ClientFrame *frame = frameOf(prompt.client);
    const UiRequest request { prompt, frame->clientTheme(), m_resources };
    const UiAnswer answer = co_await answerOf<UiOverlay>(frame, new UiOverlay(request, frame), withdrawn);
    co_return answer;
}

template<typename Overlay, typename Answer>
Task<Answer> DialogPresenter::answerOf(ClientFrame *frame, Overlay *overlay, Answer withdrawn)
{
    const QPointer<ClientFrame> shownIn(frame);
    m_shown.removeAll(nullptr); // it went with its frame
    m_shown.append(overlay);
    frame->showOverlay(overlay);
    overlay->open(m_guardMs);
    // Told later: an answer given at once would come before anyone waits for it.
    QMetaObject::invokeMethod(
        overlay, [this, overlay] { Q_EMIT asked(overlay); }, Qt::QueuedConnection);
    Answered<Overlay, Answer> answered { overlay, withdrawn };
    const Answer answer = co_await answered;
    overlay->deleteLater();
    m_shown.removeOne(overlay);
    if (shownIn)
        shownIn->endOverlay();
    Q_EMIT settled();
    co_return answer;
}

void DialogPresenter::withdraw(CallId call)
{
    if (m_queue.removeOne(call)) {
        Q_EMIT settled(); // lets its ask() see that it is not wanted any more
        return;
    }
    const QList<QPointer<ClientOverlay>> open = m_shown; // one that ends goes from the list
    for (const QPointer<ClientOverlay> &overlay : open) {
        if (overlay && overlay->call() == call)
            overlay->withdraw();
    }
}

void DialogPresenter::withdrawAll()
{
    if (!m_queue.isEmpty()) {
        m_queue.clear();
        Q_EMIT settled();
    }
    const QList<QPointer<ClientOverlay>> open = m_shown;
    for (const QPointer<ClientOverlay> &overlay : open) {
        if (overlay)
            overlay->withdraw();
    }
}

} // namespace MiniHost
