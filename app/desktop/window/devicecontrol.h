// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/window/remember.h"

#include <QObject>

class QMenu;

namespace MiniHost {

class DevicePopover;
class Simulator;
class TopBar;

// Lets the user choose the session's environment, shows it in the top bar, and stores it in the settings.
class DeviceControl final : public QObject
{
    Q_OBJECT

public:
    // Restores the environment of the previous run, unless this run was given one.
    DeviceControl(Simulator &simulator, TopBar &topBar, Remember remember, QWidget *window);

    void fillMenu(QMenu &menu);
    void open(); // opens the popover below the chip
    void rotate();

private:
    void show();

    Simulator &m_simulator;
    TopBar &m_topBar;
    const Remember m_remember;
    QWidget *m_window;
    DevicePopover *m_popover = nullptr; // null until it is first opened
};

} // namespace MiniHost
