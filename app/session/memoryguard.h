// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/miniapppage.h"

#include <QHash>
#include <QTimer>

namespace MiniHost {

// Ends pages that take more memory than a budget: of their own process, and of this one, where what they write, keep or send
// lies while it waits (console lines, titles, blobs). Where the system does not tell, it does nothing.
class MemoryGuard final : public QObject
{
    Q_OBJECT

public:
    using Pages = std::function<QList<MiniAppPage *>()>;

    explicit MemoryGuard(Pages pages);

private:
    struct Known {
        qint64 worked = 0;  // of the page's process, at the last look
        qint64 traffic = 0; // of the page
    };

    void look();
    // The page that wrote most since the last look, more than anybody reads; null: none.
    MiniAppPage *writer(const QList<MiniAppPage *> &pages);
    MiniAppPage *busiest(const QList<MiniAppPage *> &pages);
    bool endsALargeOne(const QList<MiniAppPage *> &pages);
    void end(MiniAppPage &page, qint64 bytes);

    Pages m_pages;
    QTimer m_next;
    QHash<const MiniAppPage *, Known> m_known;
    qint64 m_calm = 0;  // this process, when no page wrote much; 0: not known yet
    qint64 m_usual = 0; // the least it had since a page was ended
    int m_rest = 0;     // looks to go until what was ended has given back what it had
};

} // namespace MiniHost
