// SPDX-License-Identifier: MIT
#include "app/desktop/client/clientstage.h"

#include "app/desktop/client/awaycover.h"
#include "app/desktop/client/clienttitlebar.h"
#include "app/desktop/client/pagemenu.h"
#include "app/desktop/client/pagetrouble.h"
#include "app/desktop/client/pagewatch.h"
#include "app/desktop/client/pagewindow.h"
#include "app/desktop/client/touchfilter.h"
#include "bridge/jsapi/client.h"
#include "web/container/devtoolslink.h"

#include <algorithm>
#include <QApplication>
#include <QClipboard>
#include <QToolButton>
#include <QWebEngineHistory>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace MiniHost {

ClientStage::ClientStage(
    ClientSession &session, const Theme &toolTheme, const Theme &clientTheme, const QString &appName, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_appName(appName)
    , m_frame(new ClientFrame(toolTheme, clientTheme))
    , m_touch(new TouchFilter(*m_frame->view()))
    , m_plain({ &session.pages().root() })
{
    PageStack &pages = session.pages();
    connect(&pages, &PageStack::pushed, this, &ClientStage::push);
    connect(&pages, &PageStack::popped, this, &ClientStage::pop);
    connect(&pages, &PageStack::topChanged, this, &ClientStage::showTop);
    connect(&pages, &PageStack::rootClosed, this, [this] {
        m_hasClosed = true;
        m_frame->trouble()->showClosed(m_appName);
    });
    connect(&session, &ClientSession::platformChanged, this, &ClientStage::showClient);
    connect(&session, &ClientSession::deviceChanged, this, &ClientStage::showDevice);
    connect(&session.host(), &ClientHost::copied, this,
        [](const QString &text) { QApplication::clipboard()->setText(text); });
    connect(m_frame, &ClientFrame::pageScaled, &session, &ClientSession::setStageScale);
    connect(m_frame->titleBar(), &ClientTitleBar::backRequested, &session, &ClientSession::back);
    connect(&session, &ClientSession::backgroundChanged, this,
        [this](bool background) { m_frame->setAway(background, m_appName); });
    connect(m_frame->away(), &AwayCover::returnRequested, this, [this] { m_session.setInBackground(false); });
    installPageMenu(*m_frame->view(), inspection());
    m_frame->watch(&session.host().chrome);
    m_frame->titleBar()->setTitle(appName);
    showClient();
    showDevice();
    showTop();
}

ClientStage::~ClientStage()
{
    delete m_frame;
}

MiniAppPage &ClientStage::top() const
{
    return m_session.pages().top();
}

void ClientStage::showClient()
{
    m_frame->setClient(m_session.platform());
}

Inspection ClientStage::inspection()
{
    return { [this](const QWebEnginePage &page) { return m_hasDevTools && &page == &m_session.pages().root(); },
        [this] { Q_EMIT inspectRequested(); } };
}

void ClientStage::showDevice()
{
    const Environment &device = m_session.device();
    m_touch->setEnabled(emulationOf(device).touch);
    // A page that leaves its device keeps the size of before until its widget is resized.
    if (device.screen().isEmpty() && !m_frame->device().isEmpty()) {
        connect(&top().devTools(), &DevToolsLink::settled, this, &ClientStage::resizePage,
            static_cast<Qt::ConnectionType>(Qt::SingleShotConnection));
    }
    m_frame->setDevice(device.screen(), device.zoom);
}

// Tells the engine the page's size again.
void ClientStage::resizePage()
{
    QWebEngineView *view = m_frame->view();
    const QSize size = view->size();
    view->resize(size - QSize(0, 1));
    view->resize(size);
}

void ClientStage::push(MiniAppPage *page, PageKind kind, const QString &title)
{
    const bool isWindow = kind == PageKind::Modal || kind == PageKind::SlidePanel;
    if (!isWindow || lookOf(m_session.platform()).frame == FrameKind::Phone) {
        m_plain += page;
        return;
    }
    auto *window = new PageWindow(*page, kind, title, m_session.pages().topSize(), m_frame->clientTheme(), m_frame);
    connect(window, &PageWindow::closeRequested, &m_session.pages(), &PageStack::closeTop);
    installPageMenu(*window->view(), inspection());
    m_windows += window;
    m_frame->addWindow(window);
}

void ClientStage::pop(MiniAppPage *page)
{
    m_plain.removeOne(page);
    const auto window = std::find_if(
        m_windows.begin(), m_windows.end(), [page](const PageWindow *open) { return open->page() == page; });
    if (window == m_windows.end())
        return;
    PageWindow *gone = *window;
    m_windows.erase(window);
    m_frame->removeWindow(gone);
    gone->deleteLater(); // its close button may be on the stack
}

// A page above windows hides them; a window leaves the page below it visible.
void ClientStage::showTop()
{
    MiniAppPage *page = &top();
    const bool isPlain = m_plain.contains(page);
    for (PageWindow *window : std::as_const(m_windows))
        window->setVisible(!isPlain);
    if (m_below != m_plain.last())
        showBelow(*m_plain.last());
    // A window has its own title bar, so the client's shows the state of the page below.
    const ClientChrome::Kept *covered = isPlain ? nullptr : m_session.pages().coveredChrome(m_plain.last()->document());
    m_frame->titleBar()->hold(covered ? std::optional(covered->state) : std::nullopt);
    // Only when the focus is in this client, not in the inspector.
    if (m_frame->isAncestorOf(QApplication::focusWidget()))
        m_frame->topView()->setFocus(Qt::OtherFocusReason);
    Q_EMIT topChanged(page);
}

void ClientStage::showBelow(MiniAppPage &page)
{
    ClientTitleBar *bar = m_frame->titleBar();
    if (m_below)
        m_below->disconnect(bar);
    m_below = &page;
    m_frame->view()->setPage(&page);
    delete m_watch;
    m_watch = new PageWatch(page, *m_frame->trouble(), this);
    connect(m_watch, &PageWatch::retryRequested, this, &ClientStage::retry);
    connect(&page, &MiniAppPage::limitedTitleChanged, bar, &ClientTitleBar::setTitle);
    connect(&page, &MiniAppPage::documentStarted, bar, [this, &page] {
        if (page.url().scheme() != "about"_L1)
            m_hasClosed = false;
    });
    connect(&page, &QWebEnginePage::loadProgress, bar, &ClientTitleBar::setProgress);
    connect(&page, &QWebEnginePage::loadFinished, bar, [bar] { bar->setProgress(100); });
    const auto history = [this, &page, bar] {
        bar->setCanGoBack(page.history()->canGoBack() || m_session.pages().depth() > 1);
    };
    connect(&page, &QWebEnginePage::urlChanged, bar, history);
    connect(&page, &QWebEnginePage::loadFinished, bar, history);
    history();
    bar->setProgress(100);
    bar->setTitle(page.title().isEmpty() ? m_appName : page.title());
}

void ClientStage::back()
{
    const bool hasKey = clientOf(m_session.platform()).hasBackKey;
    if (hasKey || m_frame->titleBar()->back()->isEnabled() || top().history()->canGoBack())
        m_session.back();
}

void ClientStage::retry()
{
    m_session.setInBackground(false);
    if (top().requestedUrl().isEmpty() || m_hasClosed) {
        m_session.load();
        return;
    }
    const bool isWindow = !m_plain.contains(&top()) && !m_windows.isEmpty();
    (isWindow ? m_windows.last()->watch() : m_watch)->retry();
}

} // namespace MiniHost
