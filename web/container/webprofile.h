// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/clientidentity.h"
#include "web/container/egressguard.h"

#include <QWebEngineProfile>

namespace MiniHost {

// An off-the-record profile for one client. Pages are destroyed before it.
class WebProfile final : public QWebEngineProfile
{
    Q_OBJECT

public:
    WebProfile(Reach reach, Journal &journal, QObject *parent = nullptr);

    void setIdentity(const ClientIdentity &identity); // for the next load
    EgressGuard &egress() { return *m_egress; }

private:
    EgressGuard *m_egress;
};

} // namespace MiniHost
