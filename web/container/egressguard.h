// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"
#include "web/container/enginesetup.h"

#include <QWebEngineUrlRequestInterceptor>

namespace MiniHost {

// Stops and journals each request that would leave the machine, and each of a scheme that is not for pages. For the first the
// resolver rule of enginesetup.cpp is the guarantee; this is what tells the developer which request it was.
class EgressGuard final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    EgressGuard(Reach reach, QObject *parent);

    // Whose requests these are from now on; null: nobody's, nothing is told. Counts anew.
    void setJournal(Journal *journal);
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
    int blocked() const { return m_blocked; }

Q_SIGNALS:
    void blockedChanged(int count); // at most ten times a second: a page may ask for thousands

private:
    void tellBlocked();

    const Reach m_reach;
    Journal *m_journal = nullptr;
    int m_blocked = 0;
    int m_told = 0;
    QTimer m_untilNext;
};

// Tells that an address of a page's was refused for its scheme; `what` it was wanted for: "script", "navigation".
void recordRefusedScheme(Journal &journal, const QUrl &url, const QString &what);

// http(s) and ws(s) to this machine, and addresses that are no network at all (data:, blob:, about:).
bool staysOnThisMachine(const QUrl &url);

} // namespace MiniHost
