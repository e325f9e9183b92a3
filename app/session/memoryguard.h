// SPDX-License-Identifier: MIT
#pragma once

#include "web/container/miniapppage.h"

#include <QHash>
#include <QTimer>

namespace MiniHost {

// Ends pages that use more memory than a limit: of their renderer process, and of this process, which buffers what they send (console lines,
// titles, blobs). Has no effect where the system does not report memory use.
class MemoryGuard final : public QObject
{
    Q_OBJECT

public:
    using Pages = std::function<QList<MiniAppPage *>()>;

    explicit MemoryGuard(Pages pages);

private:
    struct Known {
        qint64 worked = 0;  // processor time of the page's process at the last check
        qint64 traffic = 0; // bytes sent by the page at the last check
    };

    void look();
    // The page that sent most since the last check, when that is above a limit; null: none.
    MiniAppPage *writer(const QList<MiniAppPage *> &pages);
    MiniAppPage *busiest(const QList<MiniAppPage *> &pages);
    bool endsALargeOne(const QList<MiniAppPage *> &pages);
    void end(MiniAppPage &page, qint64 bytes);

    Pages m_pages;
    QTimer m_next;
    QHash<const MiniAppPage *, Known> m_known;
    qint64 m_calm = 0;  // memory of this process at a time when no page sent much; 0: not known yet
    qint64 m_usual = 0; // the lowest memory use since a page was ended
    int m_rest = 0;     // checks to skip, until an ended page has released its memory
};

} // namespace MiniHost
