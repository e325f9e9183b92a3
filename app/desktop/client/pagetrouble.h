// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/client/stagenotice.h"

namespace MiniHost {

// Lies over the page when it failed to load, does not answer, or its process died: what, why, and the way out.
class PageTrouble final : public StageNotice
{
    Q_OBJECT

public:
    PageTrouble(const Theme &clientTheme, QWidget *parent);

    void tellNotLoaded(const QString &address, const QString &reason);
    void tellCrashed(const QString &address, const QString &reason);
    void tellClosed(const QString &app);    // by its own wish
    void tellHangs(const QString &address); // wait, or end it
    bool isAboutHanging() const { return m_isHanging && !isHidden(); }
    QPushButton *waitButton() const { return m_wait; }

Q_SIGNALS:
    void retryRequested();
    void endRequested();
    void waitRequested();

private:
    void tell(const QString &heading, const QString &address, const QString &reason, const QString &wayOut);

    QLabel *m_address;
    QLabel *m_reason;
    QLabel *m_wayOut;
    QPushButton *m_wait;
    bool m_isHanging = false;
};

} // namespace MiniHost
