// SPDX-License-Identifier: MIT
#include "app/session/routedappserver.h"

#include "bridge/appserver/appserversketch.h"
#include "bridge/appserver/basepath.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/openplatform.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

RoutedAppServer::RoutedAppServer(PlatformGate &platform, const QUrl &api, Journal &journal, const Clock &clock,
    std::unique_ptr<Entropy> entropy, CorpFinder corp, const RunOptions &options)
    : m_platform(platform)
    , m_journal(journal)
    , m_corp(std::move(corp))
    , m_options(options)
    , m_server(api, journal, clock, std::move(entropy), [this](ClientId client) { return find(this, client); })
{
    connect(&m_server, &AppServer::becameIdle, this, &RoutedAppServer::becameIdle);
}

RoutedAppServer::~RoutedAppServer()
{
    leave();
}

void RoutedAppServer::add(const std::shared_ptr<AppServerSite> &folder)
{
    folder->attach(&m_server);
    const AppServerSite &site = *folder;
    folder->watch(this, [this, &site](const HttpRequest &request, int status) { missed(site, request, status); });
    m_folders.push_back(folder);
}

void RoutedAppServer::leave()
{
    for (const auto &folder : m_folders)
        folder->detach(m_server);
    m_folders.clear();
}

void RoutedAppServer::missed(const AppServerSite &site, const HttpRequest &request, int status)
{
    // The engine asks for it by itself.
    const bool isWanted = request.path != "/favicon.ico"_L1;
    if (status == 404 && isWanted) {
        m_journal.record({},
            Events::FileMissing {
                .path = ShownAddress(request.path), .problem = whyMissing(site.folder(), site.base(), request.path) });
    }
    if (AppServerSketch *sketch = m_options.sketch) {
        addIssuedCodes(*sketch);
        sketch->missed(request, status);
    }
}

void RoutedAppServer::addIssuedCodes(AppServerSketch &sketch)
{
    const QList<JournalEntry> entries = m_journal.entriesAfter(m_readUpTo);
    for (const JournalEntry &entry : entries) {
        m_readUpTo = entry.seq;
        if (const auto issued = Events::CodeIssued::read(entry))
            sketch.issued(AppServerSketch::Code::Authorization, issued->code);
        else if (const auto loginFree = Events::LoginCodeIssued::read(entry))
            sketch.issued(AppServerSketch::Code::LoginFree, loginFree->code);
    }
}

bool RoutedAppServer::takesCodes() const
{
    return !m_options.isExchangeGiven && std::any_of(m_folders.begin(), m_folders.end(), [](const auto &folder) {
        const auto file = folder->file();
        return file && file->takesCodes();
    });
}

QList<TokenStep> RoutedAppServer::afterToken(ClientId client) const
{
    QList<TokenStep> steps;
    for (const auto &folder : m_folders) {
        const auto file = folder->file();
        if (file && (file->app().isEmpty() || file->app() == client))
            steps += file->afterToken();
    }
    return steps;
}

void RoutedAppServer::announce() const
{
    for (const auto &folder : m_folders) {
        const auto file = folder->file();
        // Without a route the file answers nothing; its steps are seen when they run.
        if (!file || file->routes().isEmpty())
            continue;
        Events::AppServed read { .rule = AppServerFile::fileName,
            .routes = static_cast<qint64>(file->routes().size()) };
        if (!m_options.isExchangeGiven && file->takesCodes())
            read.exchange = u"by its routes; the automatic one is off"_s;
        m_journal.record({}, read);
    }
}

Result<void> RoutedAppServer::reload()
{
    for (const auto &folder : m_folders) {
        const auto done = folder->reload();
        if (!done) {
            m_journal.record({},
                Events::AppServed {
                    .rule = AppServerFile::fileName, .problem = done.error().toString(Language::English) });
            return done;
        }
    }
    announce();
    return {};
}

void RoutedAppServer::note(const DeliveredCode &code)
{
    m_server.note(code.code, { code.call, code.clientId, code.scopes });
}

Task<Result<AppCredentials>> RoutedAppServer::find(RoutedAppServer *self, ClientId client)
{
    const auto look = [client, corp = self->m_corp()](OpenPlatform &platform) -> Result<AppCredentials> {
        const QList<App> &apps = platform.directory().apps();
        const App *app = client.isEmpty() && !apps.isEmpty() ? &apps.first() : platform.directory().app(client);
        if (!app)
            return fail(Errors::AppNotFound, client.value);
        const bool isThere = app->installedIn.contains(corp) || app->installedIn.isEmpty();
        return AppCredentials { app->id, app->secret, isThere ? corp : app->installedIn.first() };
    };
    const auto found = co_await self->m_platform.run(self, look);
    co_return found;
}

} // namespace MiniHost
