// SPDX-License-Identifier: MIT
#include "app/desktop/dialogpresenter.h"

#include "app/desktop/administratorpanel.h"
#include "app/desktop/clientframe.h"
#include "app/desktop/consentpanel.h"
#include "app/desktop/sheetoverlay.h"

#include <coroutine>
#include <QCoroSignal>

namespace MiniHost {
namespace {

// Goes on at once, inside the answer: a window that goes takes the panel with it, and a wait that is resumed later would
// find nobody there.
struct Answered {
    SheetOverlay *sheet;
    ConsentAnswer answer = ConsentAnswer::Withdrawn;

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> caller)
    {
        QObject::connect(sheet, &SheetOverlay::answered, sheet, [this, caller](ConsentAnswer given) {
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

SheetOverlay *DialogPresenter::sheet() const
{
    return m_sheet;
}

ConsentOverlay *DialogPresenter::overlay() const
{
    return qobject_cast<ConsentOverlay *>(m_sheet);
}

AdministratorOverlay *DialogPresenter::administratorOverlay() const
{
    return qobject_cast<AdministratorOverlay *>(m_sheet);
}

// The authorization flow asks one question at a time; should it ever not, the next waits for its turn. False when it is
// withdrawn by then.
Task<bool> DialogPresenter::takesTurn(CallId call)
{
    m_queue.append(call);
    while (m_sheet && m_queue.contains(call))
        co_await qCoro(this, &DialogPresenter::settled);
    co_return m_queue.removeOne(call) && m_frame;
}

Task<ConsentAnswer> DialogPresenter::ask(ConsentPrompt prompt)
{
    const bool mine = co_await takesTurn(prompt.call);
    if (!mine)
        co_return ConsentAnswer::Withdrawn;
    const ConsentAnswer answer = co_await answerOf(new ConsentOverlay(prompt, m_frame->clientTheme(), m_frame));
    co_return answer;
}

Task<AdministratorAnswer> DialogPresenter::askAdministrator(AdministratorPrompt prompt)
{
    const bool mine = co_await takesTurn(prompt.call);
    if (!mine)
        co_return AdministratorAnswer { ConsentAnswer::Withdrawn, {} };
    const QPointer<AdministratorOverlay> overlay = new AdministratorOverlay(prompt, m_frame->clientTheme(), m_frame);
    const ConsentAnswer answer = co_await answerOf(overlay);
    const UserId chosen = answer == ConsentAnswer::Allow && overlay ? overlay->panel()->chosen() : UserId();
    co_return AdministratorAnswer { answer, chosen };
}

Task<UiAnswer> DialogPresenter::show(UiPrompt prompt)
{
    Q_UNUSED(prompt)
    co_return UiAnswer {};
}

Task<ConsentAnswer> DialogPresenter::answerOf(SheetOverlay *sheet)
{
    m_sheet = sheet;
    m_frame->showOverlay(sheet);
    sheet->open(m_guardMs);
    // Told later: an answer given at once would come before anyone waits for it.
    QMetaObject::invokeMethod(
        sheet, [this, sheet] { Q_EMIT asked(sheet); }, Qt::QueuedConnection);
    Answered answered { sheet };
    const ConsentAnswer answer = co_await answered;
    sheet->deleteLater();
    m_sheet = nullptr;
    if (m_frame)
        m_frame->endOverlay();
    Q_EMIT settled();
    co_return answer;
}

void DialogPresenter::withdraw(CallId call)
{
    if (m_queue.removeOne(call)) {
        Q_EMIT settled(); // lets its ask() see that it is not wanted any more
        return;
    }
    if (m_sheet && m_sheet->call() == call)
        m_sheet->answer(ConsentAnswer::Withdrawn);
}

void DialogPresenter::withdrawAll()
{
    if (!m_queue.isEmpty()) {
        m_queue.clear();
        Q_EMIT settled();
    }
    if (m_sheet)
        m_sheet->answer(ConsentAnswer::Withdrawn);
}

} // namespace MiniHost
