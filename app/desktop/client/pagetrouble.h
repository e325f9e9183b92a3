// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/client/stagenotice.h"

namespace MiniHost {

// Covers the page when it has failed to load, does not respond, has closed, or its process has ended: what happened, why, and a
// button that continues.
class PageTrouble final : public StageNotice
{
    Q_OBJECT

public:
    PageTrouble(const Theme &clientTheme, QWidget *parent);

    void showNotLoaded(const QString &address, const QString &reason);
    void showCrashed(const QString &address, const QString &reason);
    void showClosed(const QString &app);      // the app has called close
    void showHanging(const QString &address); // offers to wait, or to end the page
    bool isAboutHanging() const { return m_isHanging && !isHidden(); }
    QPushButton *waitButton() const { return m_wait; }

Q_SIGNALS:
    void retryRequested();
    void endRequested();
    void waitRequested();

private:
    void showProblem(const QString &heading, const QString &address, const QString &reason, const QString &wayOut);

    QLabel *m_address;
    QLabel *m_reason;
    QLabel *m_wayOut;
    QPushButton *m_wait;
    bool m_isHanging = false;
};

} // namespace MiniHost
