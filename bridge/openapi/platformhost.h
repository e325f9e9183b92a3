// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/http/httpthread.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

namespace MiniHost {

// The HTTP face that a PlatformHost shows: request in, answer out, on the platform's thread.
class HttpFace
{
public:
    virtual ~HttpFace() = default;
    virtual HttpResponse serve(const HttpRequest &request, OpenPlatform &platform) = 0;
    // The answer when what serve() did could not be stored.
    virtual HttpResponse failed(const HttpRequest &request, const Fault &fault, OpenPlatform &platform) = 0;
};

// Keeps the open platform on a thread of its own and lets others in. Jobs and HTTP requests that are ready at the same
// moment share one transaction (group commit): each is answered only after the commit, and the store is asked once.
class PlatformHost final : public PlatformGate
{
public:
    static Result<std::unique_ptr<PlatformHost>> start(const OpenPlatformOptions &options, Profile profile,
        PermissionCatalogue catalogue, const Clock &clock, std::unique_ptr<Entropy> entropy, Journal &journal,
        FaultPlan &faults);
    ~PlatformHost() override;

    // Commits what waits, calls every `committed`, closes the database, ends the thread. Servers on it are to be closed
    // first. A job that is posted later is not run; its `committed` is called at once, with PlatformUnreachable.
    void stop();

    void post(Job job, Committed committed) override;
    // On the thread. The reply comes after the commit.
    void serve(HttpFace &face, HttpRequest request, HttpReply reply);

    HttpThread &thread() { return m_thread; }
    OpenPlatform &platform() { return *m_platform; } // on the thread

private:
    struct WaitingReply {
        HttpFace *face;
        HttpRequest request;
        HttpResponse response;
        HttpReply reply;
    };

    PlatformHost() = default;
    void joinGroup();
    void commitGroup();

    HttpThread m_thread;
    // The rest is touched on the thread only.
    std::unique_ptr<Entropy> m_entropy;
    std::unique_ptr<OpenPlatform> m_platform;
    std::vector<Committed> m_waitingJobs;
    std::vector<WaitingReply> m_waitingReplies;
    bool m_commitPosted = false;
};

} // namespace MiniHost
