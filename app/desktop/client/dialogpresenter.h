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

// Asks the user: shows a panel over the client and waits for the answer, without blocking. When the window closes or the page
// leaves, the answer is Withdrawn.
class DialogPresenter final : public QObject, public ConsentPresenter
{
    Q_OBJECT

public:
    explicit DialogPresenter(QObject *parent = nullptr);
    ~DialogPresenter() override;

    void setFrame(ClientFrame *frame); // the first client's; null: every question is withdrawn
    void addFrame(ClientFrame *frame); // of a further client, for its questions
    void setGuard(int milliseconds) { m_guardMs = milliseconds; } // InputGuard; 0: none, for tests and the tour
    // Without a visible window alert() and the like get their default answers, so that the page continues.
    void setUnattended(bool unattended) { m_isUnattended = unattended; }
    int guard() const { return m_guardMs; }

    Task<ConsentAnswer> ask(ConsentPrompt prompt) override;
    Task<AdministratorAnswer> askAdministrator(AdministratorPrompt prompt) override;
    Task<UiAnswer> show(UiPrompt prompt) override;
    void withdraw(CallId call) override;
    void withdrawAll(); // before the window closes

    ClientResources &resources() { return m_resources; } // of the native panels; filled by the window

    ClientOverlay *shown() const;    // the newest overlay; null: none
    ConsentOverlay *overlay() const; // null: the newest overlay is no consent
    AdministratorOverlay *administratorOverlay() const;
    UiOverlay *uiOverlay() const;

Q_SIGNALS:
    void asked(MiniHost::ClientOverlay *overlay);

private:
    // A question that waits until the panel in its frame is answered.
    struct Waiting {
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

    QList<QPointer<ClientFrame>> m_frames;  // the first one also serves clients without a frame
    QList<QPointer<ClientOverlay>> m_shown; // at most one for each frame, oldest first
    QList<Waiting> m_queue;                 // oldest first
    ClientResources m_resources;
    int m_guardMs;
    bool m_isUnattended = false;
};

} // namespace MiniHost
