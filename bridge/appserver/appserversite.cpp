// SPDX-License-Identifier: MIT
#include "bridge/appserver/appserversite.h"

#include "bridge/appserver/basepath.h"
#include "bridge/http/responsehead.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Pages must not read the settings of the server, under no spelling of the path. Some file systems ignore case.
bool isAppServerFile(const QString &path)
{
    return QDir::cleanPath(u'/' + path).startsWith("/miniapp.json"_L1, Qt::CaseInsensitive); // and miniapp.json.old
}

} // namespace

AppServerSite::AppServerSite(const QString &folder, const QString &base, std::shared_ptr<const AppServerFile> file)
    : m_folder(folder)
    , m_base(base.isEmpty() ? basePathOf(folder) : base)
    , m_site(folder, StaticSite::Routing::History, m_base)
    , m_file(std::move(file))
{
}

Result<std::shared_ptr<AppServerSite>> AppServerSite::open(const QString &folder, const QString &base)
{
    auto file = AppServerFile::load(folder);
    if (!file)
        return fail(file.error());
    return std::shared_ptr<AppServerSite>(new AppServerSite(folder, base, std::move(*file)));
}

Result<void> AppServerSite::reload()
{
    auto file = AppServerFile::load(m_folder);
    if (!file)
        return fail(file.error());
    const std::lock_guard lock(m_mutex);
    m_file = std::move(*file);
    return {};
}

std::shared_ptr<const AppServerFile> AppServerSite::file() const
{
    const std::lock_guard lock(m_mutex);
    return m_file;
}

void AppServerSite::attach(AppServer *server)
{
    const std::lock_guard lock(m_mutex);
    m_server = server;
}

void AppServerSite::detach(const AppServer &server)
{
    const std::lock_guard lock(m_mutex);
    if (m_server != &server)
        return;
    m_server = nullptr;
    m_watcher = nullptr;
    m_missed = {};
}

void AppServerSite::watch(QObject *context, Missed missed)
{
    const std::lock_guard lock(m_mutex);
    m_watcher = context;
    m_missed = std::move(missed);
}

void AppServerSite::serve(const HttpRequest &request, const HttpReply &reply, const FileServed &served)
{
    if (const auto routes = file()) {
        if (const auto match = routes->match(request)) {
            // Under the lock, so that no call is made after detach() has returned.
            const std::lock_guard lock(m_mutex);
            if (!m_server)
                return reply(plainRefusal(503, u"the mini-app's session has ended"_s));
            QMetaObject::invokeMethod(
                m_server,
                [server = m_server, routes, match = *match, request, reply] {
                    server->serve(routes, match, request, reply);
                },
                Qt::QueuedConnection);
            return;
        }
    }
    HttpResponse response = isAppServerFile(request.path)
        ? plainRefusal(404, u"there is no file %1 in the mini-app's folder"_s.arg(request.path))
        : m_site.serve(request);
    if (served)
        served(request, response);
    if (response.status == 404 || response.status == 405) {
        const std::lock_guard lock(m_mutex);
        if (m_watcher) {
            QMetaObject::invokeMethod(
                m_watcher, [missed = m_missed, request, status = response.status] { missed(request, status); },
                Qt::QueuedConnection);
        }
    }
    reply(std::move(response));
}

} // namespace MiniHost
