// SPDX-License-Identifier: MIT
#include "app/session/clientsession.h"

#include "bridge/core/events/client.h"
#include "bridge/jsapi/client.h"
#include "bridge/jsapi/revocation.h"
#include "bridge/jsapi/todolist.h"
#include "web/container/webaddress.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

ClientSession::ClientSession(
    const Wanted &wanted, const SimulatorOptions &options, const ServicesMaker &makeServices, Journal &journal)
    : m_wanted(wanted)
    , m_options(options)
    , m_environment(options.client.environment)
    , m_device(m_environment.on(wanted.platform))
    , m_journal(journal)
    , m_dispatcher(std::make_unique<Dispatcher>(makeServices(m_host)))
    , m_ownProfile(
          wanted.web ? nullptr : std::make_unique<WebProfile>(options.client.online ? Reach::Online : Reach::Offline))
    , m_profile(wanted.web ? wanted.web : m_ownProfile.get())
{
    m_host.version = version();
    m_dispatcher->setTrustedOrigins({ originOf(wanted.app) });
    m_profile->serve(&journal);
    connect(&m_profile->egress(), &EgressGuard::blockedChanged, this, &ClientSession::blockedRequestsChanged);
    const auto makePage = [this] {
        auto page = std::make_unique<MiniAppPage>(*m_profile, *m_dispatcher, m_journal, m_wanted.container);
        page->setClient(clientIdentity(m_wanted.platform, m_options.world.language, version()));
        page->setEmulation(emulation());
        if (m_options.run.isUnattended)
            page->setUnattended();
        return page;
    };
    m_pages = std::make_unique<PageStack>(makePage, m_host.chrome, journal);
    m_host.windows = m_pages.get();
    connect(&m_host, &ClientHost::event, m_pages.get(),
        [this](const QString &name, const QJsonValue &data, const QJsonValue &masked) {
            m_pages->top().sendEvent(name, data, masked);
        });
    becomePlatform();
    setEnvironment(options.client.environment);
}

ClientSession::~ClientSession()
{
    end();
}

void ClientSession::manageAuthorizations()
{
    if (!m_isOver)
        launch(MiniHost::manageAuthorizations(m_wanted.platform, m_dispatcher->services()));
}

void ClientSession::showTodoList()
{
    if (!m_isOver)
        launch(MiniHost::showTodoList(m_wanted.platform, m_pages->top().document(), m_dispatcher->services()));
}

void ClientSession::leave()
{
    if (!std::exchange(m_isOver, true))
        m_pages->leave();
}

void ClientSession::end()
{
    leave();
    if (!m_pages)
        return;
    m_host.windows = nullptr;
    m_pages.reset();
    m_profile->serve(nullptr);
    m_ownProfile.reset();
}

void ClientSession::becomePlatform()
{
    m_pages->setOpensWindows(!isPhone(m_wanted.platform));
    m_pages->setReadsUrlFlags(isPhone(m_wanted.platform));
}

void ClientSession::load()
{
    setInBackground(false);
    m_pages->unwind();
    m_pages->root().open(m_wanted.app);
}

void ClientSession::reload()
{
    MiniAppPage &page = m_pages->top();
    if (page.url().isEmpty()) // the page never loaded
        page.retry();
    else
        page.reload();
}

void ClientSession::setPlatform(ClientPlatform platform)
{
    if (platform == m_wanted.platform)
        return;
    m_wanted.platform = platform;
    m_pages->unwind();
    becomePlatform();
    m_pages->root().setClient(clientIdentity(platform, m_options.world.language, version()));
    applyDevice(); // another client's usual device
    m_journal.record({}, Events::ClientSwitched { .client = toString(platform), .version = version() });
    Q_EMIT platformChanged(platform);
    load();
}

void ClientSession::setEnvironment(const Environment &environment)
{
    const bool wasOffline = std::exchange(m_environment, environment).network == NetworkType::None;
    applyDevice();
    // In addition to the DOM events of visibility, which the engine sends (docs/dingtalk/protocol.md §2.6).
    const bool isOffline = environment.network == NetworkType::None;
    if (isPhone(m_wanted.platform) && isOffline != wasOffline)
        m_pages->top().sendEvent(isOffline ? u"offline"_s : u"online"_s);
}

void ClientSession::applyDevice()
{
    m_device = m_environment.on(m_wanted.platform);
    DeviceFacts facts = factsOf(m_device);
    facts.uuid = m_wanted.device;
    m_host.environment.set(facts);
    m_pages->setEmulation(emulation());
    Q_EMIT deviceChanged();
}

void ClientSession::setStageScale(QSize viewport, double scale)
{
    if (m_viewport == viewport && m_stageScale == scale)
        return;
    m_viewport = viewport;
    m_stageScale = scale;
    m_pages->setEmulation(emulation());
}

Emulation ClientSession::emulation() const
{
    Emulation emulation = emulationOf(m_device);
    if (m_stageScale > 0) {
        emulation.viewport = m_viewport;
        emulation.scale = m_stageScale;
    }
    return emulation;
}

void ClientSession::back()
{
    // Read before the event, whose handler may give up the control.
    const bool isControlled = m_host.chrome.state().leftControlled;
    const bool isTold = m_host.chrome.press(ClientChrome::Control::Left);
    if (isControlled && isTold)
        return;
    if (!clientOf(m_wanted.platform).hasBackKey) {
        goBack();
        return;
    }
    MiniAppPage *page = &m_pages->top();
    page->offer(u"backbutton"_s, {}, [this, page](bool taken) {
        // The page, or the session, may have ended meanwhile.
        if (!taken && !isOver() && page == &m_pages->top())
            goBack();
    });
}

void ClientSession::goBack()
{
    if (!m_pages->top().goBack())
        m_pages->closeTop();
}

void ClientSession::setInBackground(bool background)
{
    if (std::exchange(m_inBackground, background) == background)
        return;
    m_pages->setHidden(background);
    if (isPhone(m_wanted.platform)) // pc is not known to have these events (docs/dingtalk/protocol.md §2.6)
        m_pages->top().sendEvent(background ? u"pause"_s : u"resume"_s);
    Q_EMIT backgroundChanged(background);
}

} // namespace MiniHost
