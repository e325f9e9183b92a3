// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/inputguard.h"
#include "app/desktop/widgets/popover.h"

namespace MiniHost {

class Inbox;
struct PendingRequest;

// The administrators' inbox: each request with user, app and permission points, and the buttons Refuse and Allow.
class InboxPopover final : public Popover
{
    Q_OBJECT

public:
    // `guardMs`: a new request moves the rows below it, so presses shortly after that are dropped (InputGuard).
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
