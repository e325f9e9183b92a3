// SPDX-License-Identifier: MIT
#include "app/desktop/window/windowmenus.h"

#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/clientstage.h"
#include "app/desktop/client/clienttitlebar.h"
#include "app/desktop/client/dialogpresenter.h"
#include "app/desktop/inspector/entrypanel.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/journalpanel.h"
#include "app/desktop/widgets/addressfield.h"
#include "app/desktop/widgets/chipbutton.h"
#include "app/desktop/window/devicecontrol.h"
#include "app/desktop/window/eventpopover.h"
#include "app/desktop/window/faultspopover.h"
#include "app/desktop/window/identitymenu.h"
#include "app/desktop/window/inbox.h"
#include "app/desktop/window/inboxpopover.h"
#include "app/desktop/window/mainwindow.h"
#include "app/desktop/window/scenariosmenu.h"
#include "app/desktop/window/topbar.h"
#include "app/session/clientsession.h"
#include "app/session/simulator.h"
#include "bridge/jsapi/client.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "web/container/miniapppage.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace MiniHost {

QAction *WindowMenus::addCommand(
    QMenu &menu, const QString &text, const QList<QKeySequence> &keys, const std::function<void()> &command)
{
    QAction *action = menu.addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, command);
    return action;
}

WindowMenus::WindowMenus(MainWindow &window, const Parts &parts)
    : QObject(&window)
    , m_window(window)
    , m_parts(parts)
{
    auto *name = new QLabel(u"MiniHost"_s);
    name->setFont(uiFont(14, true));
    name->setContentsMargins(14, 0, 10, 2);
    m_window.menuBar()->setCornerWidget(name, Qt::TopLeftCorner);

    QMenu &project = *m_window.menuBar()->addMenu(MainWindow::tr("&Project"));
    addCommand(project, MainWindow::tr("&Open the app's start page"), {}, [this] { m_parts.simulator.load(); });
    project.addSeparator();
    for (const InspectorExport &each : Inspector::exports()) {
        addCommand(project, MainWindow::tr("Export: %1").arg(each.title), {}, [this, name = each.file] {
            m_window.buildInspector();
            m_window.inspector()->askExport(name);
        });
    }
    project.addSeparator();
    addCommand(project, MainWindow::tr("&Quit"), { QKeySequence(Qt::CTRL | Qt::Key_Q) }, [this] { m_window.close(); });

    QMenu &edit = *m_window.menuBar()->addMenu(MainWindow::tr("&Edit"));
    addCommand(edit, MainWindow::tr("&Filter the journal"), { QKeySequence(Qt::CTRL | Qt::Key_F) }, [this] {
        m_window.buildInspector();
        m_window.setInspectorVisible(true);
        m_window.inspector()->focusFilter();
    });
    addCommand(edit, MainWindow::tr("&Copy the selected entry as JSON"),
        { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C) }, [this] {
            if (m_window.inspector() && m_window.inspector()->entry()->shownSeq() >= 0)
                QApplication::clipboard()->setText(QString::fromUtf8(m_window.inspector()->entry()->shownAsJson()));
        });
    addCommand(edit, MainWindow::tr("C&lear the journal"), {}, [this] { m_parts.simulator.journal().clear(); });

    buildViewMenu();
    buildScenariosMenu();
    buildIdentityMenu();
    QMenu &help = *m_window.menuBar()->addMenu(MainWindow::tr("&Help"));
    addCommand(help, MainWindow::tr("&About MiniHost"), {}, [this] { showAbout(); });

    auto *pageMenu = new QMenu(&m_window);
    addCommand(*pageMenu, MainWindow::tr("Reload"), {}, [this] { m_window.retry(); });
    m_pull = addCommand(*pageMenu, MainWindow::tr("Pull to refresh"),
        { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down) }, [this] { m_window.frame()->pull(); });
    m_window.addAction(m_pull); // so that its shortcut works without the menu
    const auto mayPull = [this] { m_pull->setEnabled(m_parts.simulator.client().host().chrome.state().pullEnabled); };
    connect(&m_parts.simulator.client().host().chrome, &ClientChrome::changed, m_pull, mayPull);
    mayPull();
    addCommand(*pageMenu, MainWindow::tr("Copy the address"), {},
        [this] { QApplication::clipboard()->setText(m_window.stages().first()->top().url().toDisplayString()); });
    addCommand(*pageMenu, MainWindow::tr("My to-dos"), {}, [this] { m_parts.simulator.client().showTodoList(); });
    addCommand(*pageMenu, MainWindow::tr("My authorized apps"), {},
        [this] { m_parts.simulator.client().manageAuthorizations(); });
    m_window.frame()->titleBar()->setMenu(pageMenu);
}

void WindowMenus::buildViewMenu()
{
    QMenu &view = *m_window.menuBar()->addMenu(MainWindow::tr("&View"));
    addCommand(view, MainWindow::tr("&Reload"), { QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_F5) },
        [this] { m_window.retry(); });
    addCommand(view, MainWindow::tr("&Back"), { QKeySequence(Qt::ALT | Qt::Key_Left) },
        [this] { m_window.stages().first()->back(); });
    addCommand(view, MainWindow::tr("&Forward"), { QKeySequence(Qt::ALT | Qt::Key_Right) },
        [this] { m_window.stages().first()->top().triggerAction(QWebEnginePage::Forward); });
    addCommand(view, MainWindow::tr("&Address"), { QKeySequence(Qt::CTRL | Qt::Key_L) }, [this] {
        m_parts.topBar.address()->setFocus(Qt::ShortcutFocusReason);
        m_parts.topBar.address()->selectAll();
    });
    view.addSeparator();

    QMenu &clients = *view.addMenu(MainWindow::tr("&Client"));
    auto *clientGroup = new QActionGroup(this);
    for (const ClientPlatform client : clientPlatforms()) {
        QAction *action =
            addCommand(clients, clientOf(client).name, {}, [this, client] { m_parts.simulator.setClient(client); });
        action->setCheckable(true);
        action->setChecked(client == m_parts.simulator.options().client.platform);
        clientGroup->addAction(action);
        connect(&m_parts.simulator, &Simulator::clientChanged, action,
            [action, client](ClientPlatform now) { action->setChecked(now == client); });
    }
    buildSideBySideMenu(view);
    addCommand(
        view, MainWindow::tr("&Next client"), { QKeySequence(Qt::Key_F6) }, [this] { m_window.focusNextClient(); });
    m_parts.devices.fillMenu(view);
    QAction *away = addCommand(
        view, MainWindow::tr("App in the bac&kground"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H) }, [this] {
            const bool background = !m_parts.simulator.client().isInBackground();
            for (ClientSession *client : m_parts.simulator.clients())
                client->setInBackground(background);
        });
    away->setCheckable(true);
    connect(&m_parts.simulator.client(), &ClientSession::backgroundChanged, away, &QAction::setChecked);
    addCommand(view, MainWindow::tr("Send the page an e&vent…"), {}, [this] {
        if (!m_eventMaker)
            m_eventMaker = new EventPopover(m_parts.simulator, &m_window);
        m_eventMaker->openBelow(m_parts.topBar);
    });
    view.addSeparator();
    buildThemeMenu(view, MainWindow::tr("Window &theme"), m_parts.toolTheme, u"theme/window"_s);
    buildThemeMenu(view, MainWindow::tr("Client t&heme"), m_parts.clientTheme, u"theme/client"_s);
    view.addSeparator();
    m_inspectorToggle =
        addCommand(view, MainWindow::tr("&Inspector"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E) },
            [this] { m_window.setInspectorVisible(m_inspectorToggle->isChecked()); });
    m_inspectorToggle->setCheckable(true);
    m_inspectorToggle->setChecked(true);
    addCommand(view, MainWindow::tr("&DevTools"),
        { QKeySequence(Qt::Key_F12), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I) },
        [this] { m_window.toggleDevTools(); });
}

// Adds and removes further clients beside the first one, with the same app.
void WindowMenus::buildSideBySideMenu(QMenu &view)
{
    QMenu &beside = *view.addMenu(MainWindow::tr("&Side by side"));
    const auto others = [this](ClientPlatform platform) {
        QList<ClientSession *> found = m_parts.simulator.clients().mid(1);
        found.removeIf([platform](const ClientSession *client) { return client->platform() != platform; });
        return found;
    };
    for (const ClientPlatform platform : clientPlatforms()) {
        QAction *action = beside.addAction(clientOf(platform).name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, others, platform](bool wanted) {
            if (wanted) {
                m_parts.simulator.addClient(platform).load();
                return;
            }
            for (ClientSession *client : others(platform))
                m_parts.simulator.removeClient(*client);
        });
        connect(&beside, &QMenu::aboutToShow, action, [this, others, platform, action] {
            action->setChecked(!others(platform).isEmpty());
            action->setEnabled(action->isChecked() || m_parts.simulator.client().platform() != platform);
        });
    }
}

void WindowMenus::buildScenariosMenu()
{
    FaultPlan &plan = m_parts.simulator.faults();
    m_scenarios = new ScenariosMenu(plan, &m_window);
    m_window.menuBar()->addMenu(m_scenarios);
    const auto updateChip = [this, &plan] { FaultsPopover::showOn(*m_parts.topBar.faults(), plan); };
    connect(m_scenarios, &ScenariosMenu::listRequested, this, &WindowMenus::showFaults);
    connect(m_parts.topBar.faults(), &QToolButton::clicked, this, &WindowMenus::showFaults);
    connect(&plan, &FaultPlan::changed, this, updateChip);
    updateChip();
}

void WindowMenus::showFaults()
{
    if (!m_faults)
        m_faults = new FaultsPopover(m_parts.simulator.faults(), &m_window);
    m_faults->openBelow(
        m_parts.topBar.faults()->isVisible() ? static_cast<QWidget &>(*m_parts.topBar.faults()) : m_parts.topBar);
}

void WindowMenus::buildIdentityMenu()
{
    QMenu &identities = *m_window.menuBar()->addMenu(MainWindow::tr("&Identities"));
    auto *inMenu = new IdentityMenu(m_parts.simulator.identities(), &identities);
    auto *inBar = new IdentityMenu(m_parts.simulator.identities(), &m_window);
    for (const IdentityMenu *menu : { inMenu, inBar })
        connect(menu, &IdentityMenu::worldRequested, &m_window, &MainWindow::showWorld);
    identities.addMenu(inMenu);
    m_parts.topBar.setIdentityMenu(inBar);
    addCommand(identities, MainWindow::tr("My &to-dos…"), {}, [this] { m_parts.simulator.client().showTodoList(); });
    addCommand(identities, MainWindow::tr("My authorized &apps…"), {},
        [this] { m_parts.simulator.client().manageAuthorizations(); });
    QAction *requests =
        addCommand(identities, {}, { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A) }, [this] { showInbox(); });
    const auto updateCount = [this, requests] {
        const qsizetype waiting = m_parts.inbox.requests().size();
        requests->setText(MainWindow::tr("&Requests to administrators (%1)…").arg(waiting));
        m_parts.topBar.inbox()->showText(waiting == 0 ? QString() : QString::number(waiting),
            MainWindow::tr("Requests that wait for an administrator: %1").arg(waiting));
    };
    connect(&m_parts.inbox, &Inbox::changed, this, updateCount);
    connect(m_parts.topBar.inbox(), &QToolButton::clicked, this, &WindowMenus::showInbox);
    updateCount();
}

void WindowMenus::showInbox()
{
    if (!m_requests)
        m_requests = new InboxPopover(m_parts.inbox, m_parts.presenter.guard(), &m_window);
    m_requests->openBelow(
        m_parts.topBar.inbox()->isVisible() ? static_cast<QWidget &>(*m_parts.topBar.inbox()) : m_parts.topBar);
}

void WindowMenus::buildThemeMenu(QMenu &menu, const QString &title, Theme &theme, const QString &key)
{
    QMenu &choices = *menu.addMenu(title);
    auto *group = new QActionGroup(this);
    const std::pair<Theme::Choice, QString> names[] { { Theme::Choice::System, MainWindow::tr("As the system") },
        { Theme::Choice::Light, MainWindow::tr("Light") }, { Theme::Choice::Dark, MainWindow::tr("Dark") } };
    for (const auto &[choice, name] : names) {
        QAction *action = addCommand(choices, name, {}, [this, &theme, key, choice = choice] {
            theme.setChoice(choice);
            if (m_parts.remember == Remember::Yes)
                QSettings().setValue(key, toString(choice));
        });
        action->setCheckable(true);
        action->setChecked(theme.choice() == choice);
        group->addAction(action);
    }
}

void WindowMenus::showAbout()
{
    auto *box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(MainWindow::tr("About MiniHost"));
    box->setIconPixmap(m_window.windowIcon().pixmap(64, 64));
    box->setText(MainWindow::tr("MiniHost %1").arg(QLatin1StringView(MINIHOST_VERSION)));
    box->setInformativeText(MainWindow::tr(
        "An offline stand-in for the DingTalk client: mini-app, consent, open platform and exchange on this machine. "
        "Not made by DingTalk. Qt %1.")
                                .arg(QLatin1StringView(qVersion())));
    box->open();
}

} // namespace MiniHost
