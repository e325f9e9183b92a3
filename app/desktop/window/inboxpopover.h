// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/inputguard.h"
#include "app/desktop/widgets/popover.h"

namespace MiniHost {

class Inbox;
struct PendingRequest;

// The administrator's inbox: who asks, for which app, for what, and the two answers.
class InboxPopover final : public Popover
{
    Q_OBJECT

public:
    // Requests come while it is open, and move those below: the guard keeps a press from the wrong one.
    InboxPopover(Inbox &inbox, int guardMs, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showRequests();
    QWidget *makeRow(const PendingRequest &request);

    Inbox &m_inbox;
    const int m_guardMs;
    InputGuard m_guard { this };
};

} // namespace MiniHost
