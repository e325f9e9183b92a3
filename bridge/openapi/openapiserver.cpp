// SPDX-License-Identifier: MIT
#include "bridge/openapi/openapiserver.h"

#include "bridge/core/datafolder.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/events/http.h"
#include "bridge/core/filelock.h"
#include "bridge/core/weakness.h"
#include "bridge/http/httpserver.h"
#include "bridge/openapi/announcement.h"
#include "bridge/openapi/apiface.h"
#include "bridge/openapi/platformhost.h"
#include "bridge/openapi/wire/wirefault.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/platformhosts.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The path of the world's database file, or ":memory:". Makes the folder.
Result<QString> databaseFor(const QString &data, const Profile &profile)
{
    if (data == ":memory:"_L1)
        return data;
    if (data.isEmpty()) {
        const auto folder = dataFolder();
        if (!folder)
            return fail(folder.error());
        return u"%1/%2.sqlite"_s.arg(*folder, profile.name);
    }
    if (auto made = makePrivateFolder(data); !made)
        return fail(made.error());
    return u"%1/%2.sqlite"_s.arg(data, profile.name);
}

// Only one process may use a database file, since it has state in memory that belongs to it (the world, faults, values stored by pages).
Result<std::unique_ptr<FileLock>> lockFor(const QString &database)
{
    if (database == ":memory:"_L1 || isWeakened(Weakness::SharedStore) || isWeakened(Weakness::SpendWithoutCount))
        return nullptr;
    return FileLock::take(database + ".lock"_L1);
}

} // namespace

OpenApiServer::OpenApiServer(Profile profile)
    : m_profile(std::move(profile))
{
}

OpenApiServer::~OpenApiServer()
{
    stop();
}

Result<std::unique_ptr<OpenApiServer>> OpenApiServer::start(
    const WorldOptions &options, const Clock &clock, std::unique_ptr<Entropy> entropy, Journal &journal)
{
    auto catalogue = PermissionCatalogue::load();
    if (!catalogue)
        return fail(catalogue.error());
    auto profile = Profile::load(options.profile.isEmpty() ? QString(Profile::showcase) : options.profile, *catalogue);
    if (!profile)
        return fail(profile.error());
    const auto database = databaseFor(options.data, *profile);
    if (!database)
        return fail(database.error());

    std::unique_ptr<OpenApiServer> server(new OpenApiServer(*profile));
    server->m_database = *database;
    auto lock = lockFor(*database);
    if (!lock)
        return fail(lock.error());
    server->m_lock = std::move(*lock);
    const QString controlToken = entropy->hex(32); // here: later the entropy belongs to the open platform's thread
    journal.secrets().add(Secret<struct ControlTokenTag>(controlToken));
    // A random stream of its own: openAuth uses the fault plan on another thread than the open platform's entropy.
    server->m_faults = std::make_unique<FaultPlan>(journal, std::make_unique<SeededEntropy>(entropy->number()));
    auto host = PlatformHost::start({ *database, options.language }, *profile, *std::move(catalogue), clock,
        std::move(entropy), journal, *server->m_faults);
    if (!host)
        return fail(host.error());
    server->m_host = std::move(*host);
    if (auto listening = server->listen(options, controlToken, journal); !listening)
        return fail(listening.error());
    return server;
}

Result<void> OpenApiServer::listen(const WorldOptions &world, const QString &controlToken, Journal &journal)
{
    OpenApiAnswers answers;
    const PermissionCatalogue points = m_host->platform().catalogue();
    if (auto read = answers.readFiles(world.openApi, points); !read)
        return read;
    if (auto ofWorld = OpenApiAnswers::ofWorld(m_profile, points); !ofWorld)
        return fail(Errors::ProfileInvalid, ofWorld.error().detail);
    HttpServerOptions &options = m_serverOptions;
    options.isAnyPort = true;
    options.isAnyAddress = !world.host.isEmpty();
    // No page of elsewhere can have these names: DingTalk's own, and the one that Docker gives the machine inside of containers.
    options.moreHosts = platformHosts() + QStringList { u"host.docker.internal"_s };
    // A raw pointer is safe: the open platform outlives the server, and the server's functions run on its thread.
    OpenPlatform *platform = nullptr;
    m_host->thread().run([&] {
        platform = &m_host->platform();
        m_face =
            std::make_unique<ApiFace>(*platform, controlToken, std::move(answers), TypedAnswers(world.readTypedTable));
        platform->setWorldCheck([](const Profile &profile, const PermissionCatalogue &catalogue) -> Result<void> {
            if (auto ofWorld = OpenApiAnswers::ofWorld(profile, catalogue); !ofWorld)
                return fail(ofWorld.error());
            return {};
        });
    });
    options.refuse = [platform, &journal](int status, const QString &message) {
        HttpResponse response = refusal(status, message, platform->entropy());
        journal.record(
            {}, Events::HttpServed { .status = status, .code = QString::fromUtf8(response.code), .message = message });
        return response;
    };
    // A wildcard address has 127.0.0.1 too, and both cannot have the same port.
    const bool isWildcard = world.host == "0.0.0.0"_L1 || world.host == "::"_L1;
    auto server = listenAt(isWildcard ? world.host : QString(), world.port, Peers::AsTheyAre);
    if (!server)
        return fail(server.error());
    m_server = std::move(*server);
    m_port = m_server->port();
    if (!world.host.isEmpty() && !isWildcard) {
        auto further = listenAt(world.host, m_port, Peers::AsTheyAre);
        if (!further)
            return fail(further.error());
        m_further.push_back(std::move(*further));
    }
    m_host->thread().run([&] { platform->files().setBase(apiUrl().toString()); });
    auto announcement = Announcement::make(m_port, controlToken);
    if (!announcement)
        return fail(announcement.error());
    m_announcement = std::move(*announcement);
    return {};
}

Result<std::unique_ptr<HttpServer>> OpenApiServer::listenAt(const QString &address, quint16 port, Peers peers)
{
    HttpServerOptions options = m_serverOptions;
    options.address = address;
    options.port = port;
    return HttpServer::listen(m_host->thread(), options, [this, peers](HttpRequest request, HttpReply reply) {
        if (peers == Peers::Remote)
            request.isFromThisMachine = false;
        m_host->serve(*m_face, std::move(request), std::move(reply));
    });
}

Result<quint16> OpenApiServer::listenForProxy()
{
    auto server = listenAt({}, 0, Peers::Remote);
    if (!server)
        return fail(server.error());
    m_further.push_back(std::move(*server));
    return m_further.back()->port();
}

void OpenApiServer::stop()
{
    m_announcement.reset();
    m_further.clear();
    m_server.reset();
    if (m_host)
        m_host->stop();
    m_lock.reset();
}

PlatformGate &OpenApiServer::gate()
{
    return *m_host;
}

FaultPlan &OpenApiServer::faults()
{
    return *m_faults;
}

HttpThread &OpenApiServer::thread()
{
    return m_host->thread();
}

quint16 OpenApiServer::port() const
{
    return m_port;
}

QUrl OpenApiServer::apiUrl() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QString OpenApiServer::controlTokenFile() const
{
    return m_announcement ? m_announcement->controlTokenFile() : QString();
}

} // namespace MiniHost
