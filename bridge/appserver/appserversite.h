// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/appserver.h"
#include "bridge/http/staticsite.h"

#include <mutex>

namespace MiniHost {

// A mini-app's folder as a site: the routes of its miniapp.json first, then its files. Without a miniapp.json only files are served.
// serve() is called on the server's thread, all other functions on the session's.
class AppServerSite
{
public:
    // `base`: the path under which the folder is served, like "/h5/"; empty: basePathOf(folder). Fails with BackendUnreadable or
    // BackendInvalid.
    static Result<std::shared_ptr<AppServerSite>> open(const QString &folder, const QString &base = {});

    // Reads miniapp.json again. Fails like open(); then the old routes stay.
    Result<void> reload();
    QString folder() const { return m_folder; }
    QString base() const { return m_base; }
    std::shared_ptr<const AppServerFile> file() const; // null: the folder has no miniapp.json

    // Sets the server that answers routes; without one they are answered with 503. detach() has no effect when a later session has attached
    // its own server.
    void attach(AppServer *server);
    void detach(const AppServer &server); // also removes the callback of missing files
    // Calls the function on `context`'s thread for each request that was answered with 404 or 405.
    using Missed = std::function<void(const HttpRequest &, int status)>;
    void watch(QObject *context, Missed missed);

    // `served` is called on the server's thread for each request that files answered; may be empty.
    using FileServed = std::function<void(const HttpRequest &, const HttpResponse &)>;
    void serve(const HttpRequest &request, const HttpReply &reply, const FileServed &served = {});

private:
    AppServerSite(const QString &folder, const QString &base, std::shared_ptr<const AppServerFile> file);

    const QString m_folder;
    const QString m_base;
    const StaticSite m_site;
    mutable std::mutex m_mutex; // for all members below
    std::shared_ptr<const AppServerFile> m_file;
    AppServer *m_server = nullptr;
    QObject *m_watcher = nullptr;
    Missed m_missed;
};

} // namespace MiniHost
