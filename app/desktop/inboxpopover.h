// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/popover.h"

namespace MiniHost {

class Inbox;
struct PendingRequest;

// The administrator's inbox: who asks, for which app, for what, and the two answers.
class InboxPopover final : public Popover
{
    Q_OBJECT

public:
    InboxPopover(Inbox &inbox, QWidget *parent = nullptr);

private:
    void showRequests();
    QWidget *makeRow(const PendingRequest &request);

    Inbox &m_inbox;
};

} // namespace MiniHost
