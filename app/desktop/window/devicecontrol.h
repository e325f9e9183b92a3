// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/window/remember.h"

#include <QObject>

class QMenu;

namespace MiniHost {

class ClientFrame;
class DevicePopover;
class Simulator;
class TopBar;
class TouchFilter;

// Brings the environment, the stage, the top bar's chip and the settings together.
class DeviceControl final : public QObject
{
    Q_OBJECT

public:
    // What is remembered from the run before holds, unless this run was given an environment.
    DeviceControl(Simulator &simulator, ClientFrame &frame, TopBar &topBar, Remember remember, QWidget *window);

    void fillMenu(QMenu &menu);
    void open(); // the popover, below the chip
    void rotate();

private:
    void show();

    Simulator &m_simulator;
    ClientFrame &m_frame;
    TopBar &m_topBar;
    const Remember m_remember;
    QWidget *m_window;
    TouchFilter *m_touch;
    DevicePopover *m_popover = nullptr; // until it is first opened
};

} // namespace MiniHost
