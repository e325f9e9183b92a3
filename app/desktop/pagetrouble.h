// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/stagenotice.h"

namespace MiniHost {

// Lies over the page when it failed to load or its process died: what, why, and the way out.
class PageTrouble final : public StageNotice
{
    Q_OBJECT

public:
    PageTrouble(const Theme &clientTheme, QWidget *parent);

    void tellNotLoaded(const QString &address, const QString &reason);
    void tellCrashed(const QString &address, const QString &reason);
    void tellClosed(const QString &app); // by its own wish

Q_SIGNALS:
    void retryRequested();

private:
    void tell(const QString &heading, const QString &address, const QString &reason, const QString &wayOut);

    QLabel *m_address;
    QLabel *m_reason;
    QLabel *m_wayOut;
};

} // namespace MiniHost
