// SPDX-License-Identifier: MIT
#pragma once

#include "app/desktop/widgets/theme.h"
#include "app/desktop/window/remember.h"
#include "bridge/jsapi/clientplatform.h"

#include <QMainWindow>

class QSplitter;

namespace MiniHost {

class ClientFrame;
class ClientSession;
class ClientStage;
class DeviceControl;
class DialogPresenter;
class Inbox;
class Inspector;
class ScenariosMenu;
class Simulator;
class StageRow;
class StatusStrip;
class TopBar;
class WindowMenus;

// The window: the client on the left, the inspector on the right.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Simulator &simulator, DialogPresenter &presenter, Theme &toolTheme, Theme &clientTheme,
        Remember remember, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Not built with the window: the page is loaded first, and both want the same thread.
    void buildInspectorSoon();
    void buildInspector();
    Inspector *inspector() const { return m_inspector; } // null until built
    ClientFrame *frame() const { return m_frame; }       // of the first client
    QList<ClientStage *> stages() const { return m_stages; }
    TopBar *topBar() const { return m_topBar; }
    Inbox *inbox() const { return m_inbox; }
    ScenariosMenu *scenarios() const;
    void setInspectorVisible(bool visible);
    void toggleDevTools();
    void showWorld(); // in the inspector
    void retry();     // loads each client's page again, or ends its trouble
    void focusNextClient();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectClients();
    void addStage(ClientSession &client);
    void removeStage(ClientSession *client);
    void makeRoomForStages();
    void showIdentity();
    void restore();
    void save();

    Simulator &m_simulator;
    DialogPresenter &m_presenter;
    Theme &m_toolTheme;
    Theme &m_clientTheme;
    const Remember m_remember;
    TopBar *m_topBar;
    QList<ClientStage *> m_stages; // the first one is always there
    ClientFrame *m_frame;          // of the first
    StageRow *m_stagePlace;
    QSplitter *m_splitter;
    DeviceControl *m_devices;
    Inbox *m_inbox;
    QWidget *m_inspectorPlace; // holds the inspector once it is built
    StatusStrip *m_status;
    Inspector *m_inspector = nullptr;
    WindowMenus *m_menus;
};

} // namespace MiniHost
