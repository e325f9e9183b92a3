// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/appserver/appserver.h"
#include "bridge/http/staticsite.h"

#include <mutex>

namespace MiniHost {

// A mini-app's folder as a site: the routes of its miniapp.json first, then files. The folder without one is a
// StaticSite and nothing else. serve() is called on the server's thread, all else on the session's.
class AppServerSite
{
public:
    // BackendUnreadable, BackendInvalid.
    static Result<std::shared_ptr<AppServerSite>> open(const QString &folder);

    // Reads miniapp.json again; with a mistake what was there stays.
    Result<void> reload();
    std::shared_ptr<const AppServerFile> file() const; // null: the folder has none

    // Without a server a request for a route gets 503. A later session may have taken the folder over: then nothing is detached.
    void attach(AppServer *server);
    void detach(const AppServer &server); // and whoever watches
    // Told on the session's thread (`context`) what the page asked for in vain: 404, 405.
    using Missed = std::function<void(const HttpRequest &, int status)>;
    void watch(QObject *context, Missed missed);

    // `served` is told on the server's thread what the files' side answered; may be empty.
    using FileServed = std::function<void(const HttpRequest &, const HttpResponse &)>;
    void serve(const HttpRequest &request, const HttpReply &reply, const FileServed &served = {});

private:
    AppServerSite(const QString &folder, std::shared_ptr<const AppServerFile> file);

    const QString m_folder;
    const StaticSite m_site;
    mutable std::mutex m_mutex; // of all below
    std::shared_ptr<const AppServerFile> m_file;
    AppServer *m_server = nullptr;
    QObject *m_watcher = nullptr;
    Missed m_missed;
};

} // namespace MiniHost
