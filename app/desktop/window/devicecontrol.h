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

// Applies the session's environment to the client's frame and the top bar, and stores it in the settings.
class DeviceControl final : public QObject
{
    Q_OBJECT

public:
    // Restores the environment of the previous run, unless this run was given one.
    DeviceControl(Simulator &simulator, ClientFrame &frame, TopBar &topBar, Remember remember, QWidget *window);

    void fillMenu(QMenu &menu);
    void open(); // opens the popover below the chip
    void rotate();

private:
    void show();

    Simulator &m_simulator;
    ClientFrame &m_frame;
    TopBar &m_topBar;
    const Remember m_remember;
    QWidget *m_window;
    TouchFilter *m_touch;
    DevicePopover *m_popover = nullptr; // null until it is first opened
};

} // namespace MiniHost
