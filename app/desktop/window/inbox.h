// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/task.h"
#include "bridge/openplatform/authorization/adminrequests.h"

#include <QObject>
#include <QTimer>

namespace MiniHost {

class Simulator;

// The pending requests of members to administrators, updated as the journal grows.
class Inbox final : public QObject
{
    Q_OBJECT

public:
    Inbox(Simulator &simulator, QObject *parent = nullptr);

    const QList<PendingRequest> &requests() const { return m_requests; } // oldest first
    QString trouble() const { return m_trouble; }                        // problem of the last refresh or decision
    void decide(const PendingRequest &request, AdminDecision decision);  // as the administrator it was sent to

Q_SIGNALS:
    void changed();

private:
    void readJournal();
    Task<> refresh();
    Task<> answer(qint64 id, UserId by, AdminDecision decision);
    void setTrouble(const Fault &fault);

    Simulator &m_simulator;
    QList<PendingRequest> m_requests;
    QString m_trouble;
    QTimer m_timer;
    qint64 m_seen = 0; // seq of the last read journal entry
};

} // namespace MiniHost
