// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/clientidentity.h"
#include "web/container/egressguard.h"

#include <QWebEngineProfile>

namespace MiniHost {

// An off-the-record profile for one client at a time. Pages are destroyed before it.
class WebProfile final : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit WebProfile(Reach reach, QObject *parent = nullptr);

    // Works for one session after the other: what was blocked is told to this journal; null: the session has ended, and
    // its cookies are forgotten (what is kept by origin is not).
    void serve(Journal *journal);

    void setIdentity(const ClientIdentity &identity); // for the next load
    EgressGuard &egress() { return *m_egress; }

private:
    EgressGuard *m_egress;
};

} // namespace MiniHost
