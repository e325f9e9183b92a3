// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/runoptions.h"
#include "bridge/appserver/appserversite.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

class AppServerSketch;

// The app server as the routes of miniapp.json: the folders whose files a session serves, and the app's settings, which come from the
// world as a server's come from the developer console.
class RoutedAppServer final : public QObject
{
    Q_OBJECT

public:
    using CorpFinder = std::function<CorpId()>; // where the signed-in person is

    // The options are the simulator's, and outlive this.
    RoutedAppServer(PlatformGate &platform, const QUrl &api, Journal &journal, const Clock &clock,
        std::unique_ptr<Entropy> entropy, CorpFinder corp, const RunOptions &options);
    ~RoutedAppServer() override;

    void add(const std::shared_ptr<AppServerSite> &folder);
    void sketch(AppServerSketch &sketch); // it hears from all folders what is missing
    // Codes are left to the files' routes: a code is good once, so nobody else redeems it.
    bool takesCodes() const;
    void announce() const; // tells the journal which files stand in
    Result<void> reload(); // and announces
    void leave();          // no request comes any more

    void note(const DeliveredCode &code);
    bool isBusy() const { return m_server.isBusy(); }

Q_SIGNALS:
    void becameIdle();

private:
    static Task<Result<AppCredentials>> find(RoutedAppServer *self, ClientId client);
    void tellCodes(AppServerSketch &sketch);

    PlatformGate &m_platform;
    Journal &m_journal;
    const CorpFinder m_corp;
    const RunOptions &m_options;
    AppServer m_server;
    std::vector<std::shared_ptr<AppServerSite>> m_folders;
    qint64 m_readUpTo = 0; // of the journal, for the sketch
};

} // namespace MiniHost
