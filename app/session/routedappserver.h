// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/runoptions.h"
#include "bridge/appserver/appserversite.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

class AppServerSketch;

// The app server by the routes of miniapp.json, for all folders of a session. The app's settings come from the world, as a real server's come from
// the developer console.
class RoutedAppServer final : public QObject
{
    Q_OBJECT

public:
    using CorpFinder = std::function<CorpId()>; // the organisation of the signed-in user

    // The options belong to the simulator and outlive this object.
    RoutedAppServer(PlatformGate &platform, const QUrl &api, Journal &journal, const Clock &clock,
        std::unique_ptr<Entropy> entropy, CorpFinder corp, const RunOptions &options);
    ~RoutedAppServer() override;

    void add(const std::shared_ptr<AppServerSite> &folder);
    // Whether a route of a miniapp.json redeems codes. Then MiniHost does not, since a code can be redeemed once.
    bool takesCodes() const;
    // The steps after a token of this app, of all folders whose miniapp.json is about it.
    QList<TokenStep> afterToken(ClientId client) const;
    void announce() const; // records which miniapp.json files are used
    Result<void> reload(); // and calls announce()
    void leave();          // no request is answered after this

    void note(const DeliveredCode &code);
    bool isBusy() const { return m_server.isBusy(); }

Q_SIGNALS:
    void becameIdle();

private:
    static Task<Result<AppCredentials>> find(RoutedAppServer *self, ClientId client);
    // A request that the folder had no answer to goes to the journal, and to the sketch of `minihost init`.
    void missed(const AppServerSite &site, const HttpRequest &request, int status);
    void addIssuedCodes(AppServerSketch &sketch);

    PlatformGate &m_platform;
    Journal &m_journal;
    const CorpFinder m_corp;
    const RunOptions &m_options;
    AppServer m_server;
    std::vector<std::shared_ptr<AppServerSite>> m_folders;
    qint64 m_readUpTo = 0; // seq of the journal, for the sketch
};

} // namespace MiniHost
