// SPDX-License-Identifier: MIT
#include "app/sources/mappedorigins.h"

#include "app/sources/officialscripts.h"
#include "app/sources/scriptmirror.h"
#include "app/sources/unreachablepage.h"
#include "bridge/appserver/appserversite.h"
#include "bridge/core/events/http.h"
#include "bridge/core/shownaddress.h"
#include "bridge/http/httpserver.h"
#include "bridge/openplatform/platformhosts.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool isDocument(const HttpRequest &request)
{
    const QByteArray destination = request.header("Sec-Fetch-Dest");
    return destination == "document" || destination == "iframe";
}

} // namespace

MappedOrigins::MappedOrigins() = default;

MappedOrigins::~MappedOrigins()
{
    m_fronts.clear();
    m_folders.clear();
    m_thread.stop();
}

Result<std::unique_ptr<MappedOrigins>> MappedOrigins::start(
    const QList<OriginMap> &maps, Reach reach, const QString &scripts)
{
    std::unique_ptr<MappedOrigins> origins(new MappedOrigins);
    QStringList hosts;
    for (const OriginMap &map : maps)
        hosts += map.origin.host();
    if (reach == Reach::Offline)
        hosts += platformHosts() + OfficialScripts::hosts();
    if (hosts.isEmpty())
        return origins;
    const auto certificate = Certificate::make(hosts);
    if (!certificate)
        return fail(certificate.error());
    origins->m_engine.pin = certificate->pin;
    for (const OriginMap &map : maps) {
        if (const auto added = origins->add(map, *certificate); !added)
            return fail(added.error());
    }
    if (reach == Reach::Offline) {
        if (const auto added = origins->addPlatform(*certificate); !added)
            return fail(added.error());
        if (const auto added = origins->addScripts(scripts, *certificate); !added)
            return fail(added.error());
    }
    return origins;
}

Result<void> MappedOrigins::add(const OriginMap &map, const Certificate &certificate)
{
    const bool isTls = map.origin.scheme() == "https"_L1;
    const QString server = map.folder.isEmpty() ? map.server.toString() : map.folder;
    const auto front = listen(map.origin.toString(QUrl::FullyEncoded), server, isTls ? &certificate : nullptr);
    if (!front)
        return fail(front.error());
    if (map.folder.isEmpty()) {
        (*front)->setTarget(FrontTarget { map.server.host(), static_cast<quint16>(map.server.port(80)),
            FrontTarget::Host::Renamed, map.authority() });
    } else {
        const auto port = serveFolder(map);
        if (!port)
            return fail(port.error());
        (*front)->setTarget(FrontTarget { u"127.0.0.1"_s, *port });
    }
    addRule(map, (*front)->port());
    return {};
}

Result<void> MappedOrigins::addPlatform(const Certificate &certificate)
{
    const auto front = listen(u"https://login.dingtalk.com"_s, u"MiniHost"_s, &certificate);
    if (!front)
        return fail(front.error());
    m_platform = *front;
    const QStringList hosts = platformHosts();
    for (const QString &host : hosts) {
        OriginMap map;
        map.origin = QUrl(u"https://"_s + host);
        // A --map of the user has precedence.
        if (!m_engine.origins.contains(map.origin.toString()))
            addRule(map, (*front)->port());
    }
    return {};
}

Result<OriginFront *> MappedOrigins::listen(
    const QString &origin, const QString &server, const Certificate *certificate)
{
    FrontHooks hooks;
    hooks.unreachable = [this, origin, server](const QByteArray &target, const QString &problem) {
        record(origin + QString::fromLatin1(target), 502, u"server"_s, problem);
        return unreachablePage(origin, server, problem);
    };
    const QString scheme = QUrl(origin).scheme();
    hooks.document = [this, scheme](const QByteArray &host, const QByteArray &target) {
        record(scheme + u"://"_s + QString::fromLatin1(host + target), 0, u"server"_s);
    };
    auto front = OriginFront::listen(m_thread, certificate, std::move(hooks));
    if (!front)
        return fail(front.error());
    m_fronts.push_back(std::move(*front));
    return m_fronts.back().get();
}

Result<quint16> MappedOrigins::serveFolder(const OriginMap &map)
{
    HttpServerOptions options;
    options.hosts = QStringList { map.authority() };
    const auto site = AppServerSite::open(map.folder);
    if (!site)
        return fail(site.error());
    m_sites.push_back(*site);
    const auto served = [this, origin = map.origin.toString(QUrl::FullyEncoded)](
                            const HttpRequest &request, const HttpResponse &response) {
        // Only documents and errors: an app may load hundreds of other files.
        if (response.status >= 400 || isDocument(request))
            record(origin + QString::fromLatin1(request.target), response.status, u"folder"_s);
    };
    auto server = HttpServer::listen(
        m_thread, std::move(options), [site = *site, served](const HttpRequest &request, const HttpReply &reply) {
            site->serve(request, reply, served);
        });
    if (!server)
        return fail(server.error());
    m_folders.push_back(std::move(*server));
    return m_folders.back()->port();
}

Result<void> MappedOrigins::addScripts(const QString &cache, const Certificate &certificate)
{
    // Also http: a page that was loaded by http loads //g.alicdn.com/… by http.
    QList<OriginMap> maps;
    const QStringList hosts = OfficialScripts::hosts();
    for (const QString &host : hosts) {
        for (const auto &scheme : { "https"_L1, "http"_L1 }) {
            OriginMap map;
            map.origin = QUrl(scheme + "://"_L1 + host);
            // A --map of the user has precedence.
            if (!m_engine.origins.contains(map.origin.toString()))
                maps += map;
        }
    }
    HttpServerOptions options;
    for (const OriginMap &map : std::as_const(maps))
        options.hosts += map.authority();
    auto server = HttpServer::listen(m_thread, std::move(options),
        [this, scripts = ScriptCache(cache)](const HttpRequest &request, const HttpReply &reply) {
            ServedScript served = serveScript(scripts, request);
            record(served);
            reportMissing(served);
            reply(std::move(served.response));
        });
    if (!server)
        return fail(server.error());
    m_folders.push_back(std::move(*server));
    const quint16 plainPort = m_folders.back()->port();
    const auto front = listen(u"https://"_s + hosts.first(), u"MiniHost"_s, &certificate);
    if (!front)
        return fail(front.error());
    (*front)->setTarget(FrontTarget { u"127.0.0.1"_s, plainPort });
    for (const OriginMap &map : std::as_const(maps))
        addRule(map, map.origin.scheme() == "https"_L1 ? (*front)->port() : plainPort);
    return {};
}

void MappedOrigins::addRule(const OriginMap &map, quint16 port)
{
    m_engine.origins += map.origin.toString(QUrl::FullyEncoded);
    m_engine.rules += u"MAP %1 127.0.0.1:%2"_s.arg(map.authority()).arg(port);
}

void MappedOrigins::serve(Journal &journal, const QUrl &api)
{
    {
        const std::lock_guard lock(m_mutex);
        m_journal = &journal;
    }
    if (m_platform)
        m_platform->setTarget(FrontTarget { api.host(), static_cast<quint16>(api.port()), FrontTarget::Host::Checked });
}

void MappedOrigins::end(const Journal &journal)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_journal != &journal)
            return;
        m_journal = nullptr;
    }
    if (m_platform)
        m_platform->setTarget(std::nullopt);
}

void MappedOrigins::onMissingScript(MissingScript callback)
{
    const std::lock_guard lock(m_mutex);
    m_onMissing = std::move(callback);
}

void MappedOrigins::reportMissing(const ServedScript &served)
{
    const std::lock_guard lock(m_mutex);
    if (!served.why || !m_onMissing || m_reported.contains(served.url))
        return;
    m_reported.insert(served.url);
    m_onMissing({ served.why->code, served.url.toString(QUrl::FullyEncoded).left(500) }, served.fix);
}

void MappedOrigins::record(const QString &url, int status, const QString &from, const QString &problem)
{
    Events::MirrorServed fact { .url = ShownAddress(url), .from = from, .problem = unlessEmpty(problem) };
    // 0: the request was forwarded, and the server's answer is not looked at.
    if (status != 0)
        fact.status = status;
    record(fact);
}

void MappedOrigins::record(const ServedScript &served)
{
    Events::MirrorServed fact { .url = ShownAddress(served.url.toString(QUrl::FullyEncoded)),
        .from = u"cache"_s,
        .status = served.response.status };
    if (served.why) {
        // Not the fault's detail: it has the cache's path, and journals are the same on each machine.
        const ErrorRow &row = served.why->row();
        fact.problem = served.problem;
        fact.number = row.number;
        fact.name = row.name;
        fact.fix = served.fix;
    }
    record(fact);
}

void MappedOrigins::record(const Events::MirrorServed &fact)
{
    const std::lock_guard lock(m_mutex);
    if (m_journal)
        m_journal->record({}, fact);
}

} // namespace MiniHost
