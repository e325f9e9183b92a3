// SPDX-License-Identifier: MIT
#include "app/desktop/mainwindow.h"

#include "app/desktop/addressfield.h"
#include "app/desktop/clientframe.h"
#include "app/desktop/clientneeds.h"
#include "app/desktop/clienttitlebar.h"
#include "app/desktop/devicecontrol.h"
#include "app/desktop/dialogpresenter.h"
#include "app/desktop/inbox.h"
#include "app/desktop/inspector.h"
#include "app/desktop/pagetrouble.h"
#include "app/desktop/statusstrip.h"
#include "app/desktop/topbar.h"
#include "app/session/clientsession.h"
#include "app/session/simulator.h"
#include "web/container/miniapppage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebEngineHistory>
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
    , m_frame(new ClientFrame(toolTheme, clientTheme))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_devices(new DeviceControl(simulator, *m_frame, *m_topBar, remember, this))
    , m_inbox(new Inbox(simulator, this))
    , m_inspectorPlace(new QWidget)
    , m_status(new StatusStrip(simulator, toolTheme))
{
    setWindowTitle(u"%1 – MiniHost"_s.arg(simulator.appName()));
    setWindowIcon(QIcon(u":/minihost/icons/minihost.svg"_s));
    auto *place = new QVBoxLayout(m_inspectorPlace);
    place->setContentsMargins(0, 0, 0, 0);
    m_inspectorPlace->setMinimumWidth(480);
    m_splitter->addWidget(m_frame);
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
    buildMenus();
    connectPage();

    const Identity identity = simulator.identity();
    m_topBar->address()->setAppName(simulator.appName());
    m_topBar->setIdentity(identity.userName, identity.corpName,
        tr("User %1 of %2, from the profile %3").arg(identity.userId, identity.corpId, identity.profileName));
    connect(&m_toolTheme, &Theme::changed, this, [this] { applyTheme(*qApp, m_toolTheme); });
    presenter.setFrame(m_frame);
    fillFrom(presenter.resources(), simulator);
    m_frame->watch(&simulator.client().host().chrome);
    showClient(simulator.options().client);
    resize(1440, 900);
    // On a real screen, with room for the title bar that the window manager puts round it.
    if (QGuiApplication::platformName() != "offscreen"_L1)
        resize(size().boundedTo(screen()->availableSize() - QSize(0, 40)));
    m_splitter->setSizes({ 520, 920 });
    restore();
    m_frame->view()->setFocus();
}

MainWindow::~MainWindow()
{
    m_presenter.withdrawAll();
    m_presenter.setFrame(nullptr);
    m_presenter.resources().people = nullptr; // they are the session's, which may go before the presenter
    m_presenter.resources().image = nullptr;
    m_presenter.resources().now = nullptr;
}

void MainWindow::connectPage()
{
    MiniAppPage *page = m_simulator.page();
    m_frame->view()->setPage(page);
    m_topBar->watch(*page);
    ClientTitleBar *title = m_frame->titleBar();
    connect(page, &QWebEnginePage::titleChanged, title, &ClientTitleBar::setTitle);
    title->setTitle(m_simulator.appName());
    connect(page, &QWebEnginePage::loadProgress, title, &ClientTitleBar::setProgress);
    connect(page, &QWebEnginePage::loadFinished, title, [title] { title->setProgress(100); });
    const auto history = [page, title] { title->setCanGoBack(page->history()->canGoBack()); };
    connect(page, &QWebEnginePage::urlChanged, title, history);
    connect(page, &QWebEnginePage::loadFinished, title, history);
    history();

    PageTrouble *trouble = m_frame->trouble();
    connect(page, &QWebEnginePage::loadStarted, trouble, [this, trouble] {
        m_crashed = false;
        trouble->hide();
    });
    connect(page, &MiniAppPage::failed, trouble,
        [trouble](const QUrl &url, const QString &reason) { trouble->tellNotLoaded(url.toDisplayString(), reason); });
    connect(page, &MiniAppPage::crashed, trouble, [this, page, trouble](int, int exitCode) {
        m_crashed = true;
        trouble->tellCrashed(page->requestedUrl().toDisplayString(), tr("Exit code %1").arg(exitCode));
    });
    connect(trouble, &PageTrouble::retryRequested, this, &MainWindow::retry);

    const auto back = [page] { page->triggerAction(QWebEnginePage::Back); };
    connect(title, &ClientTitleBar::backRequested, page, back);
    connect(m_topBar, &TopBar::backRequested, page, back);
    connect(m_topBar, &TopBar::forwardRequested, page, [page] { page->triggerAction(QWebEnginePage::Forward); });
    connect(m_topBar, &TopBar::reloadRequested, this, &MainWindow::retry);
    connect(m_topBar, &TopBar::loadRequested, this, [this, page](const QUrl &url) {
        page->open(url);
        m_frame->view()->setFocus();
    });
    connect(m_topBar, &TopBar::clientChosen, &m_simulator, &Simulator::setClient);
    connect(&m_simulator, &Simulator::clientChanged, this, &MainWindow::showClient);
    connect(m_status, &StatusStrip::blockedClicked, this, [this] {
        buildInspector();
        setInspectorVisible(true);
        m_inspector->showBlocked();
    });
}

void MainWindow::buildInspectorSoon()
{
    connect(m_simulator.page(), &QWebEnginePage::loadFinished, this, &MainWindow::buildInspector);
    QTimer::singleShot(500, this, &MainWindow::buildInspector); // a page that is slow does not keep it away
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
    m_inspectorToggle->setChecked(visible);
}

void MainWindow::showClient(ClientPlatform client)
{
    m_topBar->setClient(client);
    m_frame->setClient(client);
}

// A page that died or never came has nothing to reload: what was asked for is opened again.
void MainWindow::retry()
{
    MiniAppPage *page = m_simulator.page();
    if (m_crashed || !m_frame->trouble()->isHidden() || page->url().isEmpty()) {
        if (page->requestedUrl().isEmpty())
            m_simulator.load();
        else
            page->open(page->requestedUrl());
    } else {
        page->triggerAction(QWebEnginePage::Reload);
    }
}

void MainWindow::toggleDevTools()
{
    buildInspector();
    const bool shown = m_inspectorPlace->isVisible() && m_inspector->tab() == Inspector::DevToolsTab;
    setInspectorVisible(true);
    m_inspector->showTab(shown ? Inspector::FlowTab : Inspector::DevToolsTab);
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
    settings.setValue(u"window/inspectorShown"_s, m_inspectorToggle->isChecked());
    if (m_inspector)
        settings.setValue(u"window/inspector"_s, m_inspector->splitter()->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Every wait ends before what it waits for goes.
    m_presenter.withdrawAll();
    save();
    QMainWindow::closeEvent(event);
}

} // namespace MiniHost
