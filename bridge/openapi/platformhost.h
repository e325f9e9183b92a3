// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/http/httpthread.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

namespace MiniHost {

// Answers HTTP requests on the open platform's thread, for PlatformHost::serve().
class HttpFace
{
public:
    virtual ~HttpFace() = default;
    virtual HttpResponse serve(const HttpRequest &request, OpenPlatform &platform) = 0;
    // The answer in place of that of serve() when the commit failed.
    virtual HttpResponse failed(const HttpRequest &request, const Fault &fault, OpenPlatform &platform) = 0;
};

// Runs the open platform on a thread of its own. Group commit: jobs and HTTP requests that are ready at the same moment share one
// transaction, and each is answered after its commit.
class PlatformHost final : public PlatformGate
{
public:
    static Result<std::unique_ptr<PlatformHost>> start(const OpenPlatformOptions &options, Profile profile,
        PermissionCatalogue catalogue, const Clock &clock, std::unique_ptr<Entropy> entropy, Journal &journal,
        FaultPlan &faults);
    ~PlatformHost() override;

    // Commits the open group, calls every `committed`, closes the database and ends the thread. Destroy the servers on the thread first. A
    // job that is posted later does not run: its `committed` is called at once with PlatformUnreachable.
    void stop();

    void post(Job job, Committed committed) override;
    // To be called on the thread. The reply is sent after the commit.
    void serve(HttpFace &face, HttpRequest request, HttpReply reply);

    HttpThread &thread() { return m_thread; }
    OpenPlatform &platform() { return *m_platform; } // for use on the thread only

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
    // -- used on the thread only --
    std::unique_ptr<Entropy> m_entropy;
    std::unique_ptr<OpenPlatform> m_platform;
    std::vector<Committed> m_waitingJobs;
    std::vector<WaitingReply> m_waitingReplies;
    bool m_commitPosted = false;
};

} // namespace MiniHost
