// SPDX-License-Identifier: MIT
#pragma once

#include "app/sources/originmap.h"
#include "app/sources/scriptcache.h"
#include "bridge/core/journal.h"
#include "bridge/http/httpthread.h"
#include "bridge/tls/originfront.h"
#include "web/container/enginesetup.h"

#include <functional>
#include <mutex>
#include <QSet>
#include <vector>

namespace MiniHost {

namespace Events {
struct MirrorServed;
}

class AppServerSite;
class HttpServer;
struct ServedScript;

// The origins of the internet that this process serves: those of --map and, offline, DingTalk's hosts (by the session's open
// platform) and DingTalk's CDN (from the script cache). Made before the engine, which reads engine() once at its start; sessions
// begin and end later.
class MappedOrigins
{
public:
    // Fails with BackendUnreadable and BackendInvalid for a folder's miniapp.json, and as Certificate::make() and the servers'
    // listen().
    static Result<std::unique_ptr<MappedOrigins>> start(
        const QList<OriginMap> &maps, Reach reach, const QString &scripts = ScriptCache::userFolder());
    ~MappedOrigins();
    Q_DISABLE_COPY_MOVE(MappedOrigins)

    const EngineMapping &engine() const { return m_engine; }

    const std::vector<std::shared_ptr<AppServerSite>> &folders() const { return m_sites; } // of --map ORIGIN=FOLDER

    // A session begins: requests are recorded in this journal, DingTalk's hosts are forwarded to this open platform.
    void serve(Journal &journal, const QUrl &api);
    // The session of this journal ends; nothing happens when another session has begun.
    void end(const Journal &journal);
    // Called in the servers' thread, once for each script that the cache cannot serve, with the command that adds it.
    using MissingScript = std::function<void(const Fault &why, const QString &command)>;
    void onMissingScript(MissingScript callback);

private:
    MappedOrigins();
    Result<void> add(const OriginMap &map, const Certificate &certificate);
    Result<void> addPlatform(const Certificate &certificate);
    Result<void> addScripts(const QString &cache, const Certificate &certificate);
    Result<quint16> serveFolder(const OriginMap &map);
    Result<OriginFront *> listen(const QString &origin, const QString &server, const Certificate *certificate);
    void addRule(const OriginMap &map, quint16 port);
    void reportMissing(const ServedScript &served);
    void record(const QString &url, int status, const QString &from, const QString &problem = {});
    void record(const ServedScript &served);
    void record(const Events::MirrorServed &fact);

    EngineMapping m_engine;
    // Guards the three members below: the servers use them in their thread.
    std::mutex m_mutex;
    Journal *m_journal = nullptr;
    MissingScript m_onMissing;
    QSet<QUrl> m_reported;
    HttpThread m_thread;
    std::vector<std::shared_ptr<AppServerSite>> m_sites;
    std::vector<std::unique_ptr<HttpServer>> m_folders;
    std::vector<std::unique_ptr<OriginFront>> m_fronts;
    OriginFront *m_platform = nullptr;
};

} // namespace MiniHost
