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

// The main window: the clients at the left, the inspector at the right.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Simulator &simulator, DialogPresenter &presenter, Theme &toolTheme, Theme &clientTheme,
        Remember remember, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Builds the inspector after the first page has loaded, since both need the main thread.
    void buildInspectorSoon();
    void buildInspector();
    Inspector *inspector() const { return m_inspector; } // null until it is built
    ClientFrame *frame() const { return m_frame; }       // of the first client
    QList<ClientStage *> stages() const { return m_stages; }
    TopBar *topBar() const { return m_topBar; }
    Inbox *inbox() const { return m_inbox; }
    ScenariosMenu *scenarios() const;
    void setInspectorVisible(bool visible);
    void toggleDevTools();
    void showWorld(); // opens the inspector's tab "world"
    void showDevTools();
    void retry(); // loads the page of each client again
    void focusNextClient();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectClients();
    void addStage(ClientSession &client);
    void removeStage(ClientSession *client);
    bool isWide() const;
    void makeRoomForClient();
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
    QList<ClientStage *> m_stages; // one for each client; never empty
    ClientFrame *m_frame;          // of the first client
    StageRow *m_stagePlace;
    QSplitter *m_splitter;
    DeviceControl *m_devices;
    Inbox *m_inbox;
    QWidget *m_inspectorPlace; // holds the inspector once it is built
    StatusStrip *m_status;
    Inspector *m_inspector = nullptr;
    bool m_isWide = false; // isWide() as of the last division of the window
    WindowMenus *m_menus;
};

} // namespace MiniHost
