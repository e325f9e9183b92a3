// SPDX-License-Identifier: MIT
#include "app/desktop/window/mainwindow.h"

#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/clientneeds.h"
#include "app/desktop/client/clientstage.h"
#include "app/desktop/client/dialogpresenter.h"
#include "app/desktop/client/stagerow.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/widgets/addressfield.h"
#include "app/desktop/widgets/plainwords.h"
#include "app/desktop/window/devicecontrol.h"
#include "app/desktop/window/inbox.h"
#include "app/desktop/window/statusstrip.h"
#include "app/desktop/window/topbar.h"
#include "app/desktop/window/windowmenus.h"
#include "app/session/clientsession.h"
#include "app/session/simulator.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/limits.h"
#include "web/container/miniapppage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost {

MainWindow::MainWindow(Simulator &simulator, DialogPresenter &presenter, Theme &toolTheme, Theme &clientTheme,
    Remember remember, QWidget *parent)
    : QMainWindow(parent)
    , m_simulator(simulator)
    , m_presenter(presenter)
    , m_toolTheme(toolTheme)
    , m_clientTheme(clientTheme)
    , m_remember(remember)
    , m_topBar(new TopBar(toolTheme))
    , m_stages({ new ClientStage(simulator.client(), toolTheme, clientTheme, simulator.appName(), this) })
    , m_frame(m_stages.first()->frame())
    , m_stagePlace(new StageRow(m_frame))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_devices(new DeviceControl(simulator, *m_topBar, remember, this))
    , m_inbox(new Inbox(simulator, this))
    , m_inspectorPlace(new QWidget)
    , m_status(new StatusStrip(simulator, toolTheme))
{
    installPlainWords();
    setWindowTitle(u"%1 – MiniHost"_s.arg(shownLine(simulator.appName(), Limit::ShownNameCharacters)));
    setWindowIcon(QIcon(u":/minihost/icons/minihost.svg"_s));
    auto *place = new QVBoxLayout(m_inspectorPlace);
    place->setContentsMargins(0, 0, 0, 0);
    m_inspectorPlace->setMinimumWidth(480);
    m_splitter->addWidget(m_inspectorPlace);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);

    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    m_menus = new WindowMenus(
        *this, { simulator, presenter, toolTheme, clientTheme, *m_topBar, *m_inbox, *m_devices, remember });

    m_topBar->address()->setAppName(simulator.appName());
    connect(&simulator.identities(), &Identities::changed, this, &MainWindow::showIdentity);
    showIdentity();
    connect(&m_toolTheme, &Theme::changed, this, [this] { applyTheme(*qApp, m_toolTheme); });
    presenter.setFrame(m_frame);
    fillFrom(presenter.resources(), simulator);
    connectClients();
    resize(1440, 900);
    // On a real screen: leaves room for the window manager's title bar.
    if (QGuiApplication::platformName() != "offscreen"_L1)
        resize(size().boundedTo(screen()->availableSize() - QSize(0, 40)));
    m_splitter->setSizes({ 520, 920 });
    m_isWide = isWide();
    if (m_isWide)
        makeRoomForStages();
    restore();
    if (m_stages.size() > 1)
        makeRoomForStages(); // the restored sizes may be for one client
    m_frame->view()->setFocus();
}

MainWindow::~MainWindow()
{
    m_presenter.withdrawAll();
    m_presenter.setFrame(nullptr);
    // These functions use the session, which may be destroyed before the presenter.
    m_presenter.resources().people = nullptr;
    m_presenter.resources().image = nullptr;
    m_presenter.resources().now = nullptr;
}

void MainWindow::connectClients()
{
    m_splitter->insertWidget(0, m_stagePlace);
    m_stages.first()->frame()->setMinimumSize(m_frame->minimumSizeHint());
    const auto follow = [this](MiniAppPage *top) { m_topBar->watch(*top); };
    connect(m_stages.first(), &ClientStage::topChanged, m_topBar, follow);
    follow(&m_stages.first()->top());
    m_stages.first()->setHasDevTools();
    connect(m_stages.first(), &ClientStage::inspectRequested, this, &MainWindow::showDevTools);
    const QList<ClientSession *> clients = m_simulator.clients();
    for (ClientSession *client : clients) {
        if (client != &m_simulator.client())
            addStage(*client);
    }
    connect(&m_simulator, &Simulator::clientAdded, this, [this](ClientSession *client) { addStage(*client); });
    connect(&m_simulator, &Simulator::clientRemoved, this, &MainWindow::removeStage);

    connect(m_topBar, &TopBar::backRequested, this, [this] { m_stages.first()->back(); });
    connect(m_topBar, &TopBar::forwardRequested, this,
        [this] { m_stages.first()->top().triggerAction(QWebEnginePage::Forward); });
    connect(m_topBar, &TopBar::reloadRequested, this, &MainWindow::retry);
    connect(m_topBar, &TopBar::loadRequested, this, [this](const QUrl &url) {
        m_stages.first()->top().open(url);
        m_frame->view()->setFocus();
    });
    connect(m_topBar, &TopBar::clientChosen, &m_simulator, &Simulator::setClient);
    connect(&m_simulator, &Simulator::clientChanged, m_topBar, &TopBar::setClient);
    connect(&m_simulator, &Simulator::clientChanged, this, &MainWindow::makeRoomForClient);
    m_topBar->setClient(m_simulator.options().client.platform);
    connect(m_status, &StatusStrip::blockedClicked, this, [this] {
        buildInspector();
        setInspectorVisible(true);
        m_inspector->showBlocked();
    });
}

// Adds the frame of a further client, with the same device.
void MainWindow::addStage(ClientSession &client)
{
    auto *stage = new ClientStage(client, m_toolTheme, m_clientTheme, m_simulator.appName(), this);
    m_stages += stage;
    ClientFrame *frame = stage->frame();
    m_stagePlace->add(frame);
    m_presenter.addFrame(frame);
    frame->show(); // before makeRoomForStages(): hidden widgets have no size hint in the layout
    makeRoomForStages();
}

// Focuses the next client from the left to the right; the first one when no client has the focus.
void MainWindow::focusNextClient()
{
    qsizetype next = 0;
    for (qsizetype i = 0; i < m_stages.size(); ++i) {
        if (m_stages[i]->frame()->isAncestorOf(QApplication::focusWidget()))
            next = (i + 1) % m_stages.size();
    }
    ClientFrame *frame = m_stages[next]->frame();
    m_stagePlace->ensureWidgetVisible(frame, 0, 0);
    frame->takeFocus();
}

void MainWindow::removeStage(ClientSession *client)
{
    const auto stage = std::find_if(
        m_stages.begin(), m_stages.end(), [client](const ClientStage *shown) { return &shown->session() == client; });
    if (stage == m_stages.end())
        return;
    ClientStage *gone = *stage;
    m_stages.erase(stage);
    delete gone;
    makeRoomForStages();
}

// Whether the only client shows apps in a window, as pc does, which is wider than a phone.
bool MainWindow::isWide() const
{
    return m_stages.size() == 1 && lookOf(m_stages.first()->session().platform()).frame == FrameKind::Window;
}

// The user's own division stays when a phone becomes another phone.
void MainWindow::makeRoomForClient()
{
    if (std::exchange(m_isWide, isWide()) != m_isWide)
        makeRoomForStages();
}

void MainWindow::makeRoomForStages()
{
    const int wanted = isWide() ? width() * 3 / 5 : m_stagePlace->wantedWidth() + 24;
    const int most = width() - m_inspectorPlace->minimumWidth();
    m_splitter->setSizes({ std::clamp(wanted, 520, std::max(520, most)), std::max(480, width() - wanted) });
}

void MainWindow::showIdentity()
{
    const Identity identity = m_simulator.identity();
    m_topBar->setIdentity(identity.userName, identity.corpName,
        tr("User %1 of %2, from the profile %3").arg(identity.userId, identity.corpId, identity.profileName));
}

void MainWindow::showDevTools()
{
    buildInspector();
    setInspectorVisible(true);
    m_inspector->showTab(u"devtools"_s);
}

void MainWindow::showWorld()
{
    buildInspector();
    setInspectorVisible(true);
    m_inspector->showTab(u"world"_s);
}

void MainWindow::buildInspectorSoon()
{
    connect(m_simulator.page(), &QWebEnginePage::loadFinished, this, &MainWindow::buildInspector);
    // At the latest now, for pages that load slowly.
    QTimer::singleShot(500, this, &MainWindow::buildInspector);
}

void MainWindow::buildInspector()
{
    if (m_inspector)
        return;
    m_inspector = new Inspector(m_simulator, m_toolTheme);
    m_inspectorPlace->layout()->addWidget(m_inspector);
    if (m_remember == Remember::Yes)
        m_inspector->splitter()->restoreState(QSettings().value(u"window/inspector"_s).toByteArray());
}

void MainWindow::setInspectorVisible(bool visible)
{
    m_inspectorPlace->setVisible(visible);
    m_menus->inspectorToggle()->setChecked(visible);
}

ScenariosMenu *MainWindow::scenarios() const
{
    return m_menus->scenarios();
}

void MainWindow::retry()
{
    for (ClientStage *stage : std::as_const(m_stages))
        stage->retry();
}

void MainWindow::toggleDevTools()
{
    buildInspector();
    const bool shown = m_inspectorPlace->isVisible() && m_inspector->tab() == "devtools"_L1;
    setInspectorVisible(true);
    m_inspector->showTab(shown ? u"flow"_s : u"devtools"_s);
}

void MainWindow::restore()
{
    if (m_remember == Remember::No)
        return;
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    m_splitter->restoreState(settings.value(u"window/splitter"_s).toByteArray());
    setInspectorVisible(settings.value(u"window/inspectorShown"_s, true).toBool());
}

void MainWindow::save()
{
    if (m_remember == Remember::No)
        return;
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    settings.setValue(u"window/inspectorShown"_s, m_menus->inspectorToggle()->isChecked());
    if (m_inspector)
        settings.setValue(u"window/inspector"_s, m_inspector->splitter()->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Ends all waiting questions before their widgets are destroyed.
    m_presenter.withdrawAll();
    save();
    QMainWindow::closeEvent(event);
}

} // namespace MiniHost
