// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/asked/clientresources.h"
#include "bridge/jsapi/consent.h"

#include <QObject>
#include <QPointer>

namespace MiniHost {

class AdministratorOverlay;
class ClientFrame;
class ClientOverlay;
class ConsentOverlay;
class SheetOverlay;
class UiOverlay;

// Asks a person: shows a panel over the client and waits for its answer. Nothing blocks; a window that goes,
// or a page that leaves, ends the wait with Withdrawn.
class DialogPresenter final : public QObject, public ConsentPresenter
{
    Q_OBJECT

public:
    explicit DialogPresenter(QObject *parent = nullptr);
    ~DialogPresenter() override;

    void setFrame(ClientFrame *frame); // where to show it; without one every question is withdrawn
    void addFrame(ClientFrame *frame); // of another client: its questions are shown there
    void setGuard(int milliseconds) { m_guardMs = milliseconds; } // 0 where no hand can slip: tests, the tour
    // Nobody sees the window: what a page asks by alert() and the like has its usual answer, so that the page goes on.
    void setUnattended(bool unattended) { m_isUnattended = unattended; }
    int guard() const { return m_guardMs; }

    Task<ConsentAnswer> ask(ConsentPrompt prompt) override;
    Task<AdministratorAnswer> askAdministrator(AdministratorPrompt prompt) override;
    Task<UiAnswer> show(UiPrompt prompt) override;
    void withdraw(CallId call) override;
    void withdrawAll(); // before the window closes

    ClientResources &resources() { return m_resources; } // for the native panels; the window fills it

    ClientOverlay *shown() const;    // whatever is asked, last of all; null when nothing is
    ConsentOverlay *overlay() const; // null when no consent is asked
    AdministratorOverlay *administratorOverlay() const;
    UiOverlay *uiOverlay() const; // of a native piece of another kind

Q_SIGNALS:
    void asked(MiniHost::ClientOverlay *overlay);

private:
    struct Waiting { // for the panel that is shown in its frame
        CallId call;
        QPointer<ClientFrame> frame;
        OneShot<bool> turn;
    };

    Task<bool> takesTurn(CallId call, ClientPlatform client);
    bool isFree(const ClientFrame *frame) const;
    bool leaveQueue(CallId call);
    void passTurn(const ClientFrame *frame);
    ClientFrame *frameOf(ClientPlatform client) const;
    template<typename Overlay, typename Answer>
    Task<Answer> answerOf(ClientFrame *frame, Overlay *overlay, Answer withdrawn);

    QList<QPointer<ClientFrame>> m_frames;  // the first one is there for all
    QList<QPointer<ClientOverlay>> m_shown; // one in a frame, the last one asked at the end
    QList<Waiting> m_queue;                 // in the order of asking
    ClientResources m_resources;
    int m_guardMs;
    bool m_isUnattended = false;
};

} // namespace MiniHost
