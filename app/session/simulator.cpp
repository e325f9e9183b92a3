// SPDX-License-Identifier: MIT
#include "app/session/simulator.h"

#include "app/session/miniappsource.h"
#include "app/session/nativebackend.h"
#include "bridge/http/httpserver.h"
#include "bridge/http/staticsite.h"
#include "bridge/jsapi/dispatcher.h"
#include "bridge/openapi/openapiserver.h"
#include "web/container/miniapppage.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

Identity toIdentity(const Profile &profile, const UserId &user, Language language)
{
    Identity identity;
    identity.userId = user.value;
    identity.profileName = profile.name;
    if (const User *found = profile.user(user)) {
        identity.userName = found->name.in(language);
        if (!found->memberOf.isEmpty())
            identity.corpId = found->memberOf.first().value;
    }
    if (const Organisation *organisation = profile.organisation(CorpId { identity.corpId }))
        identity.corpName = organisation->name.in(language);
    return identity;
}

Result<UserId> chooseUser(const Profile &profile, const QString &wanted)
{
    if (wanted.isEmpty())
        return profile.signedIn;
    if (profile.user(UserId { wanted }))
        return UserId { wanted };
    QStringList known;
    for (const User &user : profile.users)
        known += user.id.value;
    return fail(ErrorCode::UserUnknown, u"%1; users of %2: %3"_s.arg(wanted, profile.name, known.join(u", "_s)));
}

// What is left to chance: each source its own stream, for they are asked in different threads.
enum class Chance : quint64 { Session, Platform };

std::unique_ptr<Entropy> makeEntropy(const SimulatorOptions &options, Chance chance)
{
    if (!options.seed)
        return std::make_unique<SystemEntropy>();
    const QByteArray stream = SeededEntropy(*options.seed + (static_cast<quint64>(chance) << 56)).bytes(8);
    return std::make_unique<SeededEntropy>(qFromLittleEndian<quint64>(stream.constData()));
}

} // namespace

// In the order of construction, which is the picture of the house; destroyed the other way round.
struct Simulator::Parts {
    explicit Parts(const SimulatorOptions &wanted)
        : options(wanted)
    {
    }

    SimulatorOptions options;
    MiniAppSource source;
    SystemClock systemClock;
    const Clock &clock = options.clock ? *options.clock : systemClock;
    std::unique_ptr<Entropy> entropy = makeEntropy(options, Chance::Session);
    Journal journal { clock };
    std::unique_ptr<OpenApiServer> openApi;
    std::unique_ptr<HttpServer> site; // of a folder
    UserId user;
    Identity identity;
    QUrl appUrl;
    std::unique_ptr<NativeBackend> backend;
    ClientHost client;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<WebProfile> ownProfile;
    WebProfile *profile = nullptr;     // this one, or a shared one
    std::unique_ptr<MiniAppPage> page; // before its profile
};

Result<std::unique_ptr<Simulator>> Simulator::start(const SimulatorOptions &options, ConsentPresenter &presenter)
{
    auto parts = std::make_unique<Parts>(options);
    Parts &p = *parts;

    auto source = MiniAppSource::parse(options.source);
    if (!source)
        return fail(source.error());
    p.source = *source;

    const OpenApiOptions openApi { options.apiPort, options.profile, options.data, options.language };
    auto server = OpenApiServer::start(openApi, p.clock, makeEntropy(options, Chance::Platform), p.journal);
    if (!server)
        return fail(server.error());
    p.openApi = std::move(*server);

    const Profile &world = p.openApi->profile();
    const auto user = chooseUser(world, options.user);
    if (!user)
        return fail(user.error());
    p.user = *user;
    p.identity = toIdentity(world, p.user, options.language);

    p.appUrl = p.source.address;
    if (!p.source.folder.isEmpty()) {
        auto site = HttpServer::listen(p.openApi->thread(), {}, StaticSite(p.source.folder).handler());
        if (!site)
            return fail(site.error());
        p.site = std::move(*site);
        p.appUrl = QUrl(u"http://%1.localhost:%2/"_s.arg(p.source.name).arg(p.site->port()));
    }
    p.backend = std::make_unique<NativeBackend>(options.exchange, p.openApi->gate(), p.openApi->apiUrl(), p.journal);

    std::unique_ptr<Simulator> simulator(new Simulator(std::move(parts)));
    simulator->wire(presenter);
    return simulator;
}

Simulator::Simulator(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

void Simulator::wire(ConsentPresenter &presenter)
{
    Parts &p = *m_parts;
    p.dispatcher = std::make_unique<Dispatcher>(Services {
        .platform = p.openApi->gate(),
        .presenter = presenter,
        .journal = p.journal,
        .faults = p.openApi->faults(),
        .client = p.client,
        .context = this,
        .signedIn = [&p] { return p.user; },
        .codeDelivered = [&p](const DeliveredCode &code) { p.backend->deliver(code); },
    });
    const Reach reach = p.options.online ? Reach::Online : Reach::Offline;
    if (!p.options.web)
        p.ownProfile = std::make_unique<WebProfile>(reach);
    p.profile = p.ownProfile ? p.ownProfile.get() : &p.options.web(p.appUrl);
    p.profile->serve(&p.journal);
    connect(&p.profile->egress(), &EgressGuard::blockedChanged, this, &Simulator::blockedRequestsChanged);
    p.page = std::make_unique<MiniAppPage>(*p.profile, *p.dispatcher, p.journal, p.entropy->hex(16));
    p.page->setClient(clientIdentity(p.options.client, p.options.language));
    applyEnvironment();
}

Simulator::~Simulator()
{
    // Everything that waits ends first, while what it would touch is still there: the page's prompts, then the jobs on the
    // platform's thread, then the coroutines that those wake up here.
    m_parts->page->leave();
    m_parts->site.reset();
    m_parts->openApi->stop();
    QCoreApplication::sendPostedEvents(this);
    QCoreApplication::sendPostedEvents(m_parts->backend.get());
    m_parts->page.reset();
    m_parts->profile->serve(nullptr);
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
    return m_parts->page.get();
}

MiniAppBackend &Simulator::backend()
{
    return *m_parts->backend;
}

const SimulatorOptions &Simulator::options() const
{
    return m_parts->options;
}

Identity Simulator::identity() const
{
    return m_parts->identity;
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
    return m_parts->profile->egress().blocked();
}

void Simulator::load()
{
    m_parts->page->open(m_parts->appUrl);
}

void Simulator::setEnvironment(const Environment &environment)
{
    Parts &p = *m_parts;
    p.options.environment = environment;
    applyEnvironment();
    p.journal.record(EventKind::DeviceChanged, {}, toJson(environment));
    Q_EMIT environmentChanged();
}

void Simulator::applyEnvironment()
{
    Parts &p = *m_parts;
    p.client.environment.set(factsOf(p.options.environment, p.client.environment.facts()));
    p.page->setEmulation(emulationOf(p.options.environment));
}

ClientHost &Simulator::client()
{
    return m_parts->client;
}

void Simulator::signIn(const UserId &user)
{
    m_parts->user = user;
    m_parts->identity = toIdentity(m_parts->openApi->profile(), user, m_parts->options.language);
}

void Simulator::setClient(ClientPlatform client)
{
    if (client == m_parts->options.client)
        return;
    m_parts->options.client = client;
    m_parts->page->setClient(clientIdentity(client, m_parts->options.language));
    Q_EMIT clientChanged(client);
    load();
}

} // namespace MiniHost
