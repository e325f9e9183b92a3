// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace MiniHost {

class Simulator;
class Theme;

// The status bar: offline or online, number of blocked requests, address and clock of the open platform, version of the client.
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
