// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"
#include "bridge/openplatform/authorization/adminrequests.h"

#include <QObject>
#include <QTimer>

namespace MiniHost {

class Simulator;

// What members sent to administrators and nobody has answered yet, kept up to date.
class Inbox final : public QObject
{
    Q_OBJECT

public:
    Inbox(Simulator &simulator, QObject *parent = nullptr);

    const QList<PendingRequest> &requests() const { return m_requests; } // oldest first
    QString trouble() const { return m_trouble; }                        // of the last look or answer
    void decide(const PendingRequest &request, AdminDecision decision);  // as the administrator it was sent to

Q_SIGNALS:
    void changed();

private:
    void look();
    Task<> refresh();
    Task<> answer(qint64 id, UserId by, AdminDecision decision);
    void tell(const Fault &fault);

    Simulator &m_simulator;
    QList<PendingRequest> m_requests;
    QString m_trouble;
    QTimer m_timer;
    qint64 m_seen = 0; // of the journal
};

} // namespace MiniHost
