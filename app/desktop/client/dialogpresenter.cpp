// SPDX-License-Identifier: MIT
#include "app/desktop/client/dialogpresenter.h"

#include "app/desktop/asked/administratorpanel.h"
#include "app/desktop/asked/consentpanel.h"
#include "app/desktop/asked/sheetoverlay.h"
#include "app/desktop/asked/uioverlay.h"
#include "app/desktop/client/clientframe.h"
#include "bridge/core/weakness.h"

namespace MiniHost {

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

bool DialogPresenter::isFree(const ClientFrame *frame) const
{
    const bool isAwaited =
        std::any_of(m_queue.begin(), m_queue.end(), [frame](const Waiting &waiting) { return waiting.frame == frame; });
    return frame && !frame->overlay() && !isAwaited;
}

// A client shows one question at a time; a further one waits here for its turn. Clients side by side do not wait for each other.
// False: the question was withdrawn meanwhile.
Task<bool> DialogPresenter::takesTurn(CallId call, ClientPlatform client)
{
    ClientFrame *frame = frameOf(client);
    if (!frame)
        co_return false;
    const bool waits = !isFree(frame);
    const OneShot<bool> turn(this);
    m_queue.append({ call, frame, turn });
    if (waits)
        co_await turn;
    co_return leaveQueue(call) && frameOf(client);
}

bool DialogPresenter::leaveQueue(CallId call)
{
    return m_queue.removeIf([call](const Waiting &waiting) { return waiting.call == call; }) > 0;
}

// Resumes the next waiting question of this frame, later from the event loop, so that the coroutine of the answered question
// continues first. The next question stays in the queue until then, so that no other overtakes it.
void DialogPresenter::passTurn(const ClientFrame *frame)
{
    const auto next = std::find_if(
        m_queue.begin(), m_queue.end(), [frame](const Waiting &waiting) { return waiting.frame == frame; });
    if (next != m_queue.end() && frame && !frame->overlay())
        next->turn.post(true);
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
    if (const auto answer = prompt.answerUnshown(!m_isUnattended))
        co_return *answer;
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
    const QPointer<Overlay> shownOverlay(overlay);
    m_shown.removeAll(nullptr); // overlays that were destroyed with their frame
    m_shown.append(overlay);
    frame->showOverlay(overlay);
    overlay->open(m_guardMs);
    // Queued: a receiver may answer at once, and the connections below must exist by then.
    QMetaObject::invokeMethod(
        overlay, [this, overlay] { Q_EMIT asked(overlay); }, Qt::QueuedConnection);
    // set() resumes this coroutine inside of the signal: a window that closes destroys the overlay afterwards.
    const OneShot<Answer> given(this);
    connect(overlay, &Overlay::answered, this, [given](const Answer &answer) { given.set(answer); });
    connect(overlay, &QObject::destroyed, this, [given, withdrawn] { given.set(withdrawn); });
    const Answer answer = co_await given;
    if (shownOverlay) {
        shownOverlay->deleteLater();
        m_shown.removeOne(shownOverlay);
    }
    if (shownIn)
        shownIn->endOverlay();
    passTurn(shownIn);
    co_return answer;
}

void DialogPresenter::withdraw(CallId call)
{
    if (isWeakened(Weakness::StaleQuestions))
        return;
    const auto waiting =
        std::find_if(m_queue.begin(), m_queue.end(), [call](const Waiting &each) { return each.call == call; });
    if (waiting != m_queue.end()) {
        const Waiting withdrawn = m_queue.takeAt(waiting - m_queue.begin());
        passTurn(withdrawn.frame); // the withdrawn question may have had the turn
        withdrawn.turn.set(false);
        return;
    }
    // A copy: withdraw() removes the overlay from the list.
    const QList<QPointer<ClientOverlay>> open = m_shown;
    for (const QPointer<ClientOverlay> &overlay : open) {
        if (overlay && overlay->call() == call)
            overlay->withdraw();
    }
}

void DialogPresenter::withdrawAll()
{
    for (const Waiting &waiting : std::exchange(m_queue, {}))
        waiting.turn.set(false);
    const QList<QPointer<ClientOverlay>> open = m_shown;
    for (const QPointer<ClientOverlay> &overlay : open) {
        if (overlay)
            overlay->withdraw();
    }
}

} // namespace MiniHost
