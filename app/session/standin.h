// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/runoptions.h"
#include "bridge/appserver/backedsite.h"
#include "bridge/jsapi/services.h"

namespace MiniHost {

class BackendSketch;

// The session's side of what miniapp.json stands in for: the folders it serves, and the app's settings, which come from the
// world as a server's come from the developer console.
class StandIn final : public QObject
{
    Q_OBJECT

public:
    using CorpFinder = std::function<CorpId()>; // where the signed-in person is

    // The options are the simulator's, and outlive this.
    StandIn(PlatformGate &platform, const QUrl &api, Journal &journal, const Clock &clock,
        std::unique_ptr<Entropy> entropy, CorpFinder corp, const RunOptions &options);
    ~StandIn() override;

    void add(const std::shared_ptr<BackedSite> &folder);
    void sketch(BackendSketch &sketch); // it hears from all folders what is missing
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
    static Task<Result<AppCredentials>> find(StandIn *self, ClientId client);
    void tellCodes(BackendSketch &sketch);

    PlatformGate &m_platform;
    Journal &m_journal;
    const CorpFinder m_corp;
    const RunOptions &m_options;
    AppServer m_server;
    std::vector<std::shared_ptr<BackedSite>> m_folders;
    qint64 m_readUpTo = 0; // of the journal, for the sketch
};

} // namespace MiniHost
