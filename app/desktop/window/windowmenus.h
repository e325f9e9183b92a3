// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/window/remember.h"

#include <functional>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;

namespace MiniHost {

class DeviceControl;
class DialogPresenter;
class EventPopover;
class FaultsPopover;
class Inbox;
class InboxPopover;
class MainWindow;
class ScenariosMenu;
class Simulator;
class Theme;
class TopBar;

// The menu bar with its shortcuts, and the popovers that its entries and the chips of the top bar open.
class WindowMenus final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Simulator &simulator;
        DialogPresenter &presenter;
        Theme &toolTheme;
        Theme &clientTheme;
        TopBar &topBar;
        Inbox &inbox;
        DeviceControl &devices;
        Remember remember;
    };

    // Fills the window's menu bar. The window must have its stages.
    WindowMenus(MainWindow &window, const Parts &parts);

    ScenariosMenu *scenarios() const { return m_scenarios; }
    QAction *inspectorToggle() const { return m_inspectorToggle; }

private:
    void buildViewMenu();
    void buildSideBySideMenu(QMenu &view);
    void buildScenariosMenu();
    void buildIdentityMenu();
    void buildThemeMenu(QMenu &menu, const QString &title, Theme &theme, const QString &key);
    void showFaults();
    void showInbox();
    void showAbout();
    QAction *addCommand(
        QMenu &menu, const QString &text, const QList<QKeySequence> &keys, const std::function<void()> &command);

    MainWindow &m_window;
    const Parts m_parts;
    ScenariosMenu *m_scenarios = nullptr;
    QAction *m_inspectorToggle = nullptr;
    QAction *m_pull = nullptr;
    // These three are null until they are first opened.
    FaultsPopover *m_faults = nullptr;
    InboxPopover *m_requests = nullptr;
    EventPopover *m_eventMaker = nullptr;
};

} // namespace MiniHost
