// SPDX-License-Identifier: MIT
#include "app/session/simulator.h"

#include "app/session/clientsession.h"
#include "app/session/memoryguard.h"
#include "app/session/miniappsource.h"
#include "app/session/playedappserver.h"
#include "app/session/repeatable.h"
#include "app/session/routedappserver.h"
#include "app/session/terminal.h"
#include "app/sources/deeplink.h"
#include "app/sources/folderwatch.h"
#include "app/sources/mappedorigins.h"
#include "app/sources/sdktypes.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/events/client.h"
#include "bridge/http/httpserver.h"
#include "bridge/jsapi/clientversion.h"
#include "bridge/openapi/openapiserver.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Replaces the placeholder of the organisation in an address, as in the developer console's home page address (docs/dingtalk/protocol.md §2.6).
QUrl withCorpId(const QUrl &url, const QString &corpId)
{
    return QUrl(url.toString(QUrl::FullyEncoded).replace("$CORPID$"_L1, corpId));
}

} // namespace

// In order of construction, from the lower parts to the upper ones; destroyed in reverse order.
struct Simulator::Parts {
    Parts(const SimulatorOptions &wanted, ConsentPresenter &asked)
        : options(wanted)
        , presenter(asked)
    {
    }

    SimulatorOptions options;
    ConsentPresenter &presenter;
    MiniAppSource source;
    SystemClock systemClock;
    const Clock &clock = options.run.clock ? *options.run.clock : systemClock;
    std::unique_ptr<Entropy> entropy = makeEntropy(options.run.seed, EntropyStream::Session);
    Journal journal { clock };
    std::unique_ptr<OpenApiServer> openApi;
    std::shared_ptr<AppServerSite> folder; // of a folder …
    std::unique_ptr<HttpServer> site;      // … and its server
    std::unique_ptr<Identities> identities;
    std::unique_ptr<FolderWatch> watch; // of the folders that pages come from
    QUrl appUrl;
    std::unique_ptr<RoutedAppServer> routed;
    std::unique_ptr<PlayedAppServer> played;
    std::shared_ptr<BridgeMemory> bridge = std::make_shared<BridgeMemory>(options.client.bridge);
    std::unique_ptr<MemoryGuard> memory;
    std::vector<std::unique_ptr<ClientSession>> clients; // removed ones too, since answers may still arrive for them
};

Result<std::unique_ptr<Simulator>> Simulator::start(const SimulatorOptions &options, ConsentPresenter &presenter)
{
    auto parts = std::make_unique<Parts>(options, presenter);
    Parts &p = *parts;
    const auto version = clientVersion(options.client.version);
    if (!version)
        return fail(version.error());
    p.options.client.version = *version;

    auto source = MiniAppSource::parse(options.run.source);
    if (!source)
        return fail(source.error());
    p.source = *source;

    if (!p.source.folder.isEmpty()) {
        auto folder = AppServerSite::open(p.source.folder, options.run.base);
        if (!folder)
            return fail(folder.error());
        p.folder = std::move(*folder);
    }

    WorldOptions &world = p.options.world;
    if (!world.readTypedTable)
        world.readTypedTable = SdkTypes::cached;
    const auto startServer = [&p, &world] {
        return OpenApiServer::start(
            world, p.clock, makeEntropy(p.options.run.seed, EntropyStream::Platform), p.journal);
    };
    auto server = startServer();
    if (!server && server.error().code == Errors::StoreTaken && world.data.isEmpty()) {
        // The user did not name this data folder, so a second window is not refused: it runs without stored data, and reports that.
        printError(u"%1\n  %2"_s.arg(server.error().toString(world.language),
            Text {
                u"本窗口的授权与令牌只保存在内存中。"_s, u"This window keeps its grants and tokens in memory only."_s }
                .in(world.language)));
        world.data = u":memory:"_s;
        server = startServer();
    }
    if (!server)
        return fail(server.error());
    p.openApi = std::move(*server);

    auto identities = Identities::begin(world, p.openApi->profile(), p.openApi->gate(), p.journal);
    if (!identities)
        return fail(identities.error());
    p.identities = std::move(*identities);

    p.appUrl = p.source.address;
    if (p.folder) {
        auto site = HttpServer::listen(p.openApi->thread(), {},
            [folder = p.folder](const HttpRequest &request, const HttpReply &reply) { folder->serve(request, reply); });
        if (!site)
            return fail(site.error());
        p.site = std::move(*site);
        p.appUrl = QUrl(u"http://%1.localhost:%2%3"_s.arg(p.source.name).arg(p.site->port()).arg(p.folder->base()));
    }
    p.bridge->calls.setSecrets(&p.journal.secrets());
    if (const QString database = p.openApi->database(); database != ":memory:"_L1) {
        if (auto kept = p.bridge->storage.useFile(database + ".storage.json"_L1); !kept)
            return fail(kept.error());
    }
    const auto link = deepLink(p.appUrl, options.run.path.isEmpty() ? p.source.firstPage : options.run.path);
    if (!link)
        return fail(link.error());
    p.appUrl = withCorpId(*link, p.identities->identity().corpId);
    if (p.options.run.origins)
        p.options.run.origins->serve(p.journal, p.openApi->apiUrl());
    p.routed = std::make_unique<RoutedAppServer>(
        p.openApi->gate(), p.openApi->apiUrl(), p.journal, p.clock,
        makeEntropy(options.run.seed, EntropyStream::AppServer),
        [&p] { return CorpId { p.identities->identity().corpId }; }, p.options.run);
    if (p.folder)
        p.routed->add(p.folder);
    if (p.options.run.origins) {
        for (const auto &folder : p.options.run.origins->folders())
            p.routed->add(folder);
    }
    p.played =
        std::make_unique<PlayedAppServer>(p.options.run, p.openApi->gate(), p.openApi->apiUrl(), p.journal, *p.routed);
    p.routed->announce();

    std::unique_ptr<Simulator> simulator(new Simulator(std::move(parts)));
    simulator->watchMemory();
    simulator->addClient(options.client.platform);
    for (const ClientPlatform platform : options.client.beside)
        simulator->addClient(platform);
    if (options.run.reloadOnChange)
        simulator->reloadOnChange();
    return simulator;
}

// The folders that the user edits: neither built-in ones nor those unpacked from a zip. Watched after the first load, which must not be
// delayed.
void Simulator::reloadOnChange()
{
    QStringList folders;
    const MiniAppSource &source = m_parts->source;
    if (!source.folder.isEmpty() && !source.folder.startsWith(u':') && !source.unpacked)
        folders += source.folder;
    for (const OriginMap &map : std::as_const(m_parts->options.run.maps)) {
        if (!map.folder.isEmpty())
            folders += map.folder;
    }
    folders.removeDuplicates();
    if (folders.isEmpty())
        return;
    const auto begin = [this, folders] {
        m_parts->watch = std::make_unique<FolderWatch>(folders);
        connect(m_parts->watch.get(), &FolderWatch::changed, this, [this] {
            // A mistake in it is recorded in the journal; the old routes stay.
            if (const auto done = reloadAppServerFiles(); !done)
                printError(done.error().toString(m_parts->options.world.language));
            for (ClientSession *client : clients())
                client->reload();
        });
    };
    connect(page(), &QWebEnginePage::loadFinished, this, begin,
        static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
}

void Simulator::watchMemory()
{
    m_parts->memory = std::make_unique<MemoryGuard>([this] {
        QList<MiniAppPage *> pages;
        for (const ClientSession *client : clients())
            pages += client->pages().all();
        return pages;
    });
}

Simulator::Simulator(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

ClientSession &Simulator::addClient(ClientPlatform platform)
{
    Parts &p = *m_parts;
    const auto makeServices = [this, &p](ClientHost &client) {
        return Services {
            .platform = p.openApi->gate(),
            .presenter = p.presenter,
            .journal = p.journal,
            .faults = p.openApi->faults(),
            .client = client,
            .context = this,
            .signedIn = [&p] { return p.identities->user(); },
            .codeDelivered = [&p](const DeliveredCode &code) { p.played->deliver(code); },
            .memory = p.bridge,
        };
    };
    const bool isFirst = p.clients.empty();
    const ClientSession::Wanted wanted {
        .platform = platform,
        .app = p.appUrl,
        .container = p.entropy->hex(16),
        .device = simulatedDeviceId(p.identities->world().name, platform),
        .web = isFirst && p.options.run.web ? &p.options.run.web(p.appUrl) : nullptr,
    };
    p.clients.push_back(std::make_unique<ClientSession>(wanted, p.options, makeServices, p.journal));
    ClientSession &client = *p.clients.back();
    connect(&client, &ClientSession::blockedRequestsChanged, this,
        [this] { Q_EMIT blockedRequestsChanged(blockedRequests()); });
    if (isFirst)
        connect(&client, &ClientSession::platformChanged, this, [this](ClientPlatform now) {
            m_parts->options.client.platform = now;
            Q_EMIT clientChanged(now);
        });
    else
        Q_EMIT clientAdded(&client);
    return client;
}

void Simulator::removeClient(ClientSession &client)
{
    Q_ASSERT(&client != &this->client());
    client.end();
    Q_EMIT clientRemoved(&client);
}

Simulator::~Simulator()
{
    // Ends all waits first, while the objects that they use still exist: the pages' prompts, then the jobs on the open platform's thread, then the
    // coroutines that these resume here.
    m_parts->memory.reset();
    for (const auto &client : m_parts->clients)
        client->leave();
    m_parts->routed->leave();
    if (m_parts->options.run.origins)
        m_parts->options.run.origins->end(m_parts->journal);
    m_parts->site.reset();
    m_parts->openApi->stop();
    deliverPosted();
    for (const auto &client : m_parts->clients)
        client->end();
}

ClientSession &Simulator::client() const
{
    return *m_parts->clients.front();
}

QList<ClientSession *> Simulator::clients() const
{
    QList<ClientSession *> all;
    for (const auto &client : m_parts->clients) {
        if (!client->isOver())
            all.append(client.get());
    }
    return all;
}

Journal &Simulator::journal()
{
    return m_parts->journal;
}

const Clock &Simulator::clock() const
{
    return m_parts->clock;
}

PlatformGate &Simulator::platform()
{
    return m_parts->openApi->gate();
}

FaultPlan &Simulator::faults()
{
    return m_parts->openApi->faults();
}

MiniAppPage *Simulator::page() const
{
    return &client().pages().root();
}

PlayedAppServer &Simulator::playedAppServer()
{
    return *m_parts->played;
}

Result<void> Simulator::reloadAppServerFiles()
{
    return m_parts->routed->reload();
}

BridgeMemory &Simulator::bridge()
{
    return *m_parts->bridge;
}

const SimulatorOptions &Simulator::options() const
{
    return m_parts->options;
}

Identity Simulator::identity() const
{
    return m_parts->identities->identity();
}

QUrl Simulator::apiUrl() const
{
    return m_parts->openApi->apiUrl();
}

QUrl Simulator::appUrl() const
{
    return m_parts->appUrl;
}

QString Simulator::appName() const
{
    return m_parts->source.name;
}

QString Simulator::controlTokenFile() const
{
    return m_parts->openApi->controlTokenFile();
}

int Simulator::blockedRequests() const
{
    int blocked = 0;
    for (const ClientSession *client : clients())
        blocked += client->blockedRequests();
    return blocked;
}

void Simulator::load()
{
    for (ClientSession *client : clients())
        client->load();
}

void Simulator::setEnvironment(const Environment &environment)
{
    m_parts->options.client.environment = environment;
    for (ClientSession *client : clients())
        client->setEnvironment(environment);
    m_parts->journal.record({}, changeTo(environment));
    Q_EMIT environmentChanged();
}

Identities &Simulator::identities()
{
    return *m_parts->identities;
}

void Simulator::setClient(ClientPlatform platform)
{
    client().setPlatform(platform);
}

} // namespace MiniHost
