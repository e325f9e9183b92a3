// SPDX-License-Identifier: MIT
#include "bridge/appserver/backedsite.h"

#include "bridge/http/responsehead.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The server's settings are not for the page, however it spells them; a folder on some systems does not mind the case.
bool isBackendFile(const QString &path)
{
    return QDir::cleanPath(u'/' + path).startsWith("/miniapp.json"_L1, Qt::CaseInsensitive); // and miniapp.json.old
}

} // namespace

BackedSite::BackedSite(const QString &folder, std::shared_ptr<const BackendFile> file)
    : m_folder(folder)
    , m_site(folder, StaticSite::Routing::History)
    , m_file(std::move(file))
{
}

Result<std::shared_ptr<BackedSite>> BackedSite::open(const QString &folder)
{
    auto file = BackendFile::load(folder);
    if (!file)
        return fail(file.error());
    return std::shared_ptr<BackedSite>(new BackedSite(folder, std::move(*file)));
}

Result<void> BackedSite::reload()
{
    auto file = BackendFile::load(m_folder);
    if (!file)
        return fail(file.error());
    const std::lock_guard lock(m_mutex);
    m_file = std::move(*file);
    return {};
}

std::shared_ptr<const BackendFile> BackedSite::backend() const
{
    const std::lock_guard lock(m_mutex);
    return m_file;
}

void BackedSite::attach(AppServer *server)
{
    const std::lock_guard lock(m_mutex);
    m_server = server;
}

void BackedSite::detach(const AppServer &server)
{
    const std::lock_guard lock(m_mutex);
    if (m_server != &server)
        return;
    m_server = nullptr;
    m_watcher = nullptr;
    m_missed = {};
}

void BackedSite::watch(QObject *context, Missed missed)
{
    const std::lock_guard lock(m_mutex);
    m_watcher = context;
    m_missed = std::move(missed);
}

void BackedSite::serve(const HttpRequest &request, const HttpReply &reply, const FileServed &served)
{
    if (const auto file = backend()) {
        if (const auto match = file->match(request)) {
            // Under the lock: whoever detaches knows that nothing comes any more.
            const std::lock_guard lock(m_mutex);
            if (!m_server)
                return reply(plainRefusal(503, u"the mini-app's session has ended"_s));
            QMetaObject::invokeMethod(
                m_server,
                [server = m_server, file, match = *match, request, reply] {
                    server->serve(file, match, request, reply);
                },
                Qt::QueuedConnection);
            return;
        }
    }
    HttpResponse response = isBackendFile(request.path)
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
