// SPDX-License-Identifier: MIT
// The menu bar of the main window: what exists, and nothing else.
#include "app/desktop/client/clientframe.h"
#include "app/desktop/client/clientstage.h"
#include "app/desktop/client/clienttitlebar.h"
#include "app/desktop/client/dialogpresenter.h"
#include "app/desktop/inspector/entrypanel.h"
#include "app/desktop/inspector/inspector.h"
#include "app/desktop/inspector/journalpanel.h"
#include "app/desktop/widgets/addressfield.h"
#include "app/desktop/widgets/chipbutton.h"
#include "app/desktop/widgets/clientlook.h"
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
#include "bridge/openplatform/faultplan.h"
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

QAction *MainWindow::addCommand(
    QMenu &menu, const QString &text, const QList<QKeySequence> &keys, const std::function<void()> &command)
{
    QAction *action = menu.addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, command);
    return action;
}

void MainWindow::buildMenus()
{
    auto *name = new QLabel(u"MiniHost"_s);
    name->setFont(uiFont(14, true));
    name->setContentsMargins(14, 0, 10, 2);
    menuBar()->setCornerWidget(name, Qt::TopLeftCorner);

    QMenu &project = *menuBar()->addMenu(tr("&Project"));
    addCommand(project, tr("&Open the app's start page"), {}, [this] { m_simulator.load(); });
    project.addSeparator();
    for (const InspectorExport &each : Inspector::exports()) {
        addCommand(project, tr("Export: %1").arg(each.title), {}, [this, name = each.file] {
            buildInspector();
            m_inspector->askExport(name);
        });
    }
    project.addSeparator();
    addCommand(project, tr("&Quit"), { QKeySequence(Qt::CTRL | Qt::Key_Q) }, [this] { close(); });

    QMenu &edit = *menuBar()->addMenu(tr("&Edit"));
    addCommand(edit, tr("&Filter the journal"), { QKeySequence(Qt::CTRL | Qt::Key_F) }, [this] {
        buildInspector();
        setInspectorVisible(true);
        m_inspector->focusFilter();
    });
    addCommand(
        edit, tr("&Copy the selected entry as JSON"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C) }, [this] {
            if (m_inspector && m_inspector->entry()->shownSeq() >= 0)
                QApplication::clipboard()->setText(QString::fromUtf8(m_inspector->entry()->shownAsJson()));
        });
    addCommand(edit, tr("C&lear the journal"), {}, [this] { m_simulator.journal().clear(); });

    buildViewMenu();
    buildScenariosMenu();
    buildIdentityMenu();
    QMenu &help = *menuBar()->addMenu(tr("&Help"));
    addCommand(help, tr("&About MiniHost"), {}, [this] { tellAbout(); });

    auto *pageMenu = new QMenu(this);
    addCommand(*pageMenu, tr("Reload"), {}, [this] { retry(); });
    m_pull = addCommand(*pageMenu, tr("Pull to refresh"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down) },
        [this] { m_frame->pull(); });
    addAction(m_pull); // for its keys
    const auto mayPull = [this] { m_pull->setEnabled(m_simulator.client().host().chrome.state().pullEnabled); };
    connect(&m_simulator.client().host().chrome, &ClientChrome::changed, m_pull, mayPull);
    mayPull();
    addCommand(*pageMenu, tr("Copy the address"), {},
        [this] { QApplication::clipboard()->setText(m_stages.first()->top().url().toDisplayString()); });
    m_frame->titleBar()->setMenu(pageMenu);
}

void MainWindow::buildViewMenu()
{
    QMenu &view = *menuBar()->addMenu(tr("&View"));
    addCommand(
        view, tr("&Reload"), { QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_F5) }, [this] { retry(); });
    addCommand(view, tr("&Back"), { QKeySequence(Qt::ALT | Qt::Key_Left) }, [this] { m_stages.first()->back(); });
    addCommand(view, tr("&Forward"), { QKeySequence(Qt::ALT | Qt::Key_Right) },
        [this] { m_stages.first()->top().triggerAction(QWebEnginePage::Forward); });
    addCommand(view, tr("&Address"), { QKeySequence(Qt::CTRL | Qt::Key_L) }, [this] {
        m_topBar->address()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->address()->selectAll();
    });
    view.addSeparator();

    QMenu &clients = *view.addMenu(tr("&Client"));
    auto *clientGroup = new QActionGroup(this);
    for (const ClientLook &look : clientLooks()) {
        QAction *action =
            addCommand(clients, look.name, {}, [this, client = look.client] { m_simulator.setClient(client); });
        action->setCheckable(true);
        action->setChecked(look.client == m_simulator.options().client);
        clientGroup->addAction(action);
        connect(&m_simulator, &Simulator::clientChanged, action,
            [action, client = look.client](ClientPlatform now) { action->setChecked(now == client); });
    }
    buildSideBySideMenu(view);
    addCommand(view, tr("&Next client"), { QKeySequence(Qt::Key_F6) }, [this] { focusNextClient(); });
    m_devices->fillMenu(view);
    QAction *away =
        addCommand(view, tr("App in the bac&kground"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H) }, [this] {
            const bool background = !m_simulator.client().isInBackground();
            for (ClientSession *client : m_simulator.clients())
                client->setInBackground(background);
        });
    away->setCheckable(true);
    connect(&m_simulator.client(), &ClientSession::backgroundChanged, away, &QAction::setChecked);
    addCommand(view, tr("Send the page an e&vent…"), {}, [this] {
        if (!m_eventMaker)
            m_eventMaker = new EventPopover(m_simulator, this);
        m_eventMaker->openBelow(*m_topBar);
    });
    view.addSeparator();
    buildThemeMenu(view, tr("Window &theme"), m_toolTheme, u"theme/window"_s);
    buildThemeMenu(view, tr("Client t&heme"), m_clientTheme, u"theme/client"_s);
    view.addSeparator();
    m_inspectorToggle = addCommand(view, tr("&Inspector"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E) },
        [this] { setInspectorVisible(m_inspectorToggle->isChecked()); });
    m_inspectorToggle->setCheckable(true);
    m_inspectorToggle->setChecked(true);
    addCommand(view, tr("&DevTools"), { QKeySequence(Qt::Key_F12), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I) },
        [this] { toggleDevTools(); });
}

// The same app on other clients beside the first one.
void MainWindow::buildSideBySideMenu(QMenu &view)
{
    QMenu &beside = *view.addMenu(tr("&Side by side"));
    const auto others = [this](ClientPlatform platform) {
        QList<ClientSession *> found = m_simulator.clients().mid(1);
        found.removeIf([platform](const ClientSession *client) { return client->platform() != platform; });
        return found;
    };
    for (const ClientLook &look : clientLooks()) {
        const ClientPlatform platform = look.client;
        QAction *action = beside.addAction(look.name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, others, platform](bool wanted) {
            if (wanted) {
                m_simulator.addClient(platform).load();
                return;
            }
            for (ClientSession *client : others(platform))
                m_simulator.removeClient(*client);
        });
        connect(&beside, &QMenu::aboutToShow, action, [this, others, platform, action] {
            action->setChecked(!others(platform).isEmpty());
            action->setEnabled(action->isChecked() || m_simulator.client().platform() != platform);
        });
    }
}

void MainWindow::buildScenariosMenu()
{
    FaultPlan &plan = m_simulator.faults();
    m_scenarios = new ScenariosMenu(plan, this);
    menuBar()->addMenu(m_scenarios);
    const auto tell = [this, &plan] { FaultsPopover::tell(*m_topBar->faults(), plan); };
    connect(m_scenarios, &ScenariosMenu::listRequested, this, &MainWindow::showFaults);
    connect(m_topBar->faults(), &QToolButton::clicked, this, &MainWindow::showFaults);
    connect(&plan, &FaultPlan::changed, this, tell);
    tell();
}

void MainWindow::showFaults()
{
    if (!m_faults)
        m_faults = new FaultsPopover(m_simulator.faults(), this);
    m_faults->openBelow(m_topBar->faults()->isVisible() ? static_cast<QWidget &>(*m_topBar->faults()) : *m_topBar);
}

void MainWindow::buildIdentityMenu()
{
    QMenu &identities = *menuBar()->addMenu(tr("&Identities"));
    auto *inMenu = new IdentityMenu(m_simulator.identities(), &identities);
    auto *inBar = new IdentityMenu(m_simulator.identities(), this);
    for (const IdentityMenu *menu : { inMenu, inBar })
        connect(menu, &IdentityMenu::worldRequested, this, &MainWindow::showWorld);
    identities.addMenu(inMenu);
    m_topBar->setIdentityMenu(inBar);
    QAction *requests =
        addCommand(identities, {}, { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A) }, [this] { showInbox(); });
    const auto count = [this, requests] {
        const qsizetype waiting = m_inbox->requests().size();
        requests->setText(tr("&Requests to administrators (%1)…").arg(waiting));
        m_topBar->inbox()->tell(waiting == 0 ? QString() : QString::number(waiting),
            tr("Requests that wait for an administrator: %1").arg(waiting));
    };
    connect(m_inbox, &Inbox::changed, this, count);
    connect(m_topBar->inbox(), &QToolButton::clicked, this, &MainWindow::showInbox);
    count();
}

void MainWindow::showInbox()
{
    if (!m_requests)
        m_requests = new InboxPopover(*m_inbox, m_presenter.guard(), this);
    m_requests->openBelow(m_topBar->inbox()->isVisible() ? static_cast<QWidget &>(*m_topBar->inbox()) : *m_topBar);
}

void MainWindow::buildThemeMenu(QMenu &menu, const QString &title, Theme &theme, const QString &key)
{
    QMenu &choices = *menu.addMenu(title);
    auto *group = new QActionGroup(this);
    const std::pair<Theme::Choice, QString> names[] { { Theme::Choice::System, tr("As the system") },
        { Theme::Choice::Light, tr("Light") }, { Theme::Choice::Dark, tr("Dark") } };
    for (const auto &[choice, name] : names) {
        QAction *action = addCommand(choices, name, {}, [this, &theme, key, choice = choice] {
            theme.setChoice(choice);
            if (m_remember == Remember::Yes)
                QSettings().setValue(key, toString(choice));
        });
        action->setCheckable(true);
        action->setChecked(theme.choice() == choice);
        group->addAction(action);
    }
}

void MainWindow::tellAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About MiniHost"));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(tr("MiniHost %1").arg(QLatin1StringView(MINIHOST_VERSION)));
    box->setInformativeText(tr(
        "An offline stand-in for the DingTalk client: mini-app, consent, open platform and exchange on this machine. "
        "Not made by DingTalk. Qt %1.")
                                .arg(QLatin1StringView(qVersion())));
    box->open();
}

} // namespace MiniHost
