// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/consent.h"

#include <QObject>
#include <QPointer>
#include <QSet>

namespace MiniHost {

class ClientFrame;
class ConsentOverlay;

// Asks a person: shows the consent panel over the client and waits for its answer. Nothing blocks; a window that goes,
// or a page that leaves, ends the wait with Withdrawn.
class DialogPresenter final : public QObject, public ConsentPresenter
{
    Q_OBJECT

public:
    explicit DialogPresenter(QObject *parent = nullptr);
    ~DialogPresenter() override;

    void setFrame(ClientFrame *frame); // where to show it; without one every question is withdrawn
    void setGuard(int milliseconds) { m_guardMs = milliseconds; } // 0 where no hand can slip: tests, the tour

    Task<ConsentAnswer> ask(ConsentPrompt prompt) override;
    Task<AdministratorAnswer> askAdministrator(AdministratorPrompt prompt) override;
    void withdraw(CallId call) override;
    void withdrawAll(); // before the window closes

    ConsentOverlay *overlay() const; // null when nothing is asked

Q_SIGNALS:
    void asked(MiniHost::ConsentOverlay *overlay);
    void settled(); // the panel has gone

private:
    QPointer<ClientFrame> m_frame;
    QPointer<ConsentOverlay> m_overlay;
    QList<CallId> m_queue; // those that wait for the panel before them
    int m_guardMs;
};

} // namespace MiniHost
