// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/jsapi/consent.h"

#include <QObject>
#include <QPointer>
#include <QSet>

namespace MiniHost {

class AdministratorOverlay;
class ClientFrame;
class ConsentOverlay;
class SheetOverlay;

// Asks a person: shows a panel over the client and waits for its answer. Nothing blocks; a window that goes,
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
    Task<UiAnswer> show(UiPrompt prompt) override;
    void withdraw(CallId call) override;
    void withdrawAll(); // before the window closes

    SheetOverlay *sheet() const;     // whatever is asked; null when nothing is
    ConsentOverlay *overlay() const; // null when no consent is asked
    AdministratorOverlay *administratorOverlay() const;

Q_SIGNALS:
    void asked(MiniHost::SheetOverlay *sheet);
    void settled(); // the panel has gone

private:
    Task<bool> takesTurn(CallId call);
    Task<ConsentAnswer> answerOf(SheetOverlay *sheet);

    QPointer<ClientFrame> m_frame;
    QPointer<SheetOverlay> m_sheet;
    QList<CallId> m_queue; // those that wait for the panel before them
    int m_guardMs;
};

} // namespace MiniHost
