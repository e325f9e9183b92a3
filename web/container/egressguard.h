// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/journal.h"
#include "web/container/enginesetup.h"

#include <QWebEngineUrlRequestInterceptor>

namespace MiniHost {

// Blocks and journals each request that would leave the machine, and each with a scheme that pages may not use. The resolver rule of
// enginesetup.cpp is what guarantees that nothing leaves the machine; this class tells the developer which request it was.
class EgressGuard final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    EgressGuard(Reach reach, QObject *parent);

    // The journal for later requests; null: nothing is recorded. Resets the count.
    void setJournal(Journal *journal);
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
    int blocked() const { return m_blocked; }

Q_SIGNALS:
    void blockedChanged(int count); // at most ten times a second: a page can make thousands of requests

private:
    void emitBlockedChanged();

    const Reach m_reach;
    Journal *m_journal = nullptr;
    int m_blocked = 0;
    int m_told = 0;
    QTimer m_untilNext;
};

// Records that a page's address was refused because of its scheme. `what`: its purpose, "script" or "navigation".
void recordRefusedScheme(Journal &journal, const QUrl &url, const QString &what);

// Whether the address needs no other machine: http(s) and ws(s) on loopback, and data:, blob:, about:.
bool staysOnThisMachine(const QUrl &url);

} // namespace MiniHost
