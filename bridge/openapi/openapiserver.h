// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/entropy.h"
#include "bridge/core/journal.h"
#include "bridge/http/httpserveroptions.h"
#include "bridge/openapi/worldoptions.h"
#include "bridge/openplatform/platformgate.h"
#include "bridge/openplatform/world/profile.h"

#include <memory>
#include <QUrl>

namespace MiniHost {

class Announcement;
class ApiFace;
class FaultPlan;
class FileLock;
class HttpServer;
class HttpThread;
class PlatformHost;

// The simulated open platform with its HTTP endpoints and the control API, on a thread of its own.
class OpenApiServer
{
public:
    // Fails with Profile…, OpenApiAnswersInvalid, Folder…, Store…, DatabaseUnusable, PortTaken, or FileNotWritable (the control token).
    static Result<std::unique_ptr<OpenApiServer>> start(
        const WorldOptions &options, const Clock &clock, std::unique_ptr<Entropy> entropy, Journal &journal);
    ~OpenApiServer();
    Q_DISABLE_COPY_MOVE(OpenApiServer)

    // Closes the port, commits the open group and ends the thread. When it returns, every posted job has been answered; later jobs of gate()
    // fail with PlatformUnreachable. Destroy further servers on thread() first.
    void stop();

    // Opens a further port of 127.0.0.1 for a reverse proxy and returns it. Its requests count as requests of other machines, since the proxy
    // hides where they come from: the control API does not answer them. Fails with PortTaken.
    Result<quint16> listenForProxy();

    PlatformGate &gate();
    HttpThread &thread(); // for further servers
    FaultPlan &faults();  // its changed() is emitted on the thread that called start()
    quint16 port() const;
    QUrl apiUrl() const; // http://127.0.0.1:PORT
    QString controlTokenFile() const;
    QString database() const { return m_database; }      // the database file, or ":memory:"
    const Profile &profile() const { return m_profile; } // as loaded: later changes of the world are not in it

private:
    explicit OpenApiServer(Profile profile);
    // Whether HttpRequest::isFromThisMachine stays as it is, or is false for all.
    enum class Peers { AsTheyAre, Remote };
    Result<std::unique_ptr<HttpServer>> listenAt(const QString &address, quint16 port, Peers peers);
    Result<void> listen(const WorldOptions &options, const QString &controlToken, Journal &journal);

    const Profile m_profile;
    QString m_database;
    std::unique_ptr<FileLock> m_lock; // on the database file; released after m_host has closed it
    std::unique_ptr<FaultPlan> m_faults;
    std::unique_ptr<PlatformHost> m_host;
    std::unique_ptr<ApiFace> m_face;
    std::unique_ptr<HttpServer> m_server;
    std::vector<std::unique_ptr<HttpServer>> m_further; // of WorldOptions::host, and for a proxy
    HttpServerOptions m_serverOptions;
    std::unique_ptr<Announcement> m_announcement;
    quint16 m_port = 0;
};

} // namespace MiniHost
