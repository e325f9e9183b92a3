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

// The origins of the outside that this process serves: what --map names, and, offline, DingTalk's own hosts by the run's open
// platform and its CDN from the cache of scripts. Made before the engine, which is told once; sessions come and go.
class MappedOrigins
{
public:
    // Also BackendUnreadable and BackendInvalid, of a folder's miniapp.json.
    static Result<std::unique_ptr<MappedOrigins>> start(
        const QList<OriginMap> &maps, Reach reach, const QString &scripts = ScriptCache::userFolder());
    ~MappedOrigins();
    Q_DISABLE_COPY_MOVE(MappedOrigins)

    const EngineMapping &engine() const { return m_engine; }

    const std::vector<std::shared_ptr<AppServerSite>> &folders() const { return m_sites; } // of --map ORIGIN=FOLDER

    // A session begins: what is served is told to this journal, DingTalk's hosts are this platform.
    void serve(Journal &journal, const QUrl &api);
    void end(const Journal &journal); // of that session; another may have begun
    // Hears of each script that is not served from the cache, once, and of the command that brings it; in another thread.
    using Missed = std::function<void(const Fault &why, const QString &command)>;
    void whenScriptMisses(Missed missed);

private:
    MappedOrigins();
    Result<void> add(const OriginMap &map, const Certificate &certificate);
    Result<void> addPlatform(const Certificate &certificate);
    Result<void> addScripts(const QString &cache, const Certificate &certificate);
    Result<quint16> serveFolder(const OriginMap &map);
    Result<OriginFront *> listen(const QString &origin, const QString &server, const Certificate *certificate);
    void announce(const OriginMap &map, quint16 port);
    void tellMissed(const ServedScript &served);
    void record(const QString &url, int status, const QString &from, const QString &problem = {});
    void record(const ServedScript &served);
    void record(const Events::MirrorServed &fact);

    EngineMapping m_engine;
    std::mutex m_mutex; // of these three: fronts and servers tell from their own thread
    Journal *m_journal = nullptr;
    Missed m_missed;
    QSet<QUrl> m_toldMissed;
    HttpThread m_thread;
    std::vector<std::shared_ptr<AppServerSite>> m_sites;
    std::vector<std::unique_ptr<HttpServer>> m_folders;
    std::vector<std::unique_ptr<OriginFront>> m_fronts;
    OriginFront *m_platform = nullptr;
};

} // namespace MiniHost
