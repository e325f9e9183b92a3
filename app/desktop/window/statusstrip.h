// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace MiniHost {

class Simulator;
class Theme;

// Offline or not and what was blocked, where the open platform is, what time it is there, which client this is.
class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    StatusStrip(Simulator &simulator, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void blockedClicked();

private:
    void showReach();
    void showClock();
    void showClient();

    Simulator &m_simulator;
    const Theme &m_theme;
    QLabel *m_dot;
    QToolButton *m_reach;
    QLabel *m_platform;
    QLabel *m_clock;
    QLabel *m_client;
    QTimer m_tick;
};

} // namespace MiniHost
