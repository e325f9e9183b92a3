// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/http/httpmessage.h"
#include "bridge/http/httpthread.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

namespace MiniHost {

// Keeps the open platform on a thread of its own and lets others in. Jobs and HTTP requests that are ready at
// the same moment share one transaction (group commit): each is answered only after the commit, and the disk
// is asked once.
class PlatformHost final : public PlatformGate
{
public:
    static Result<std::unique_ptr<PlatformHost>> start(const OpenPlatformOptions &options, Profile profile,
        PermissionCatalogue catalogue, const Clock &clock, std::unique_ptr<Entropy> entropy, Journal &journal);
    // Commits what waits, calls every `committed`, closes the database. Servers on thread() are to be closed
    // first.
    ~PlatformHost() override;

    // After the end `committed` is called at once, with PlatformUnreachable.
    void post(Job job, Committed committed) override;

    // On the thread: runs `serve` in the group and, when it is committed, gives its answer to `reply`; when
    // the commit fails, what `failed` makes of the fault.
    void serve(std::function<HttpResponse(OpenPlatform &)> serve,
        std::function<HttpResponse(OpenPlatform &, Fault)> failed, HttpReply reply);

    HttpThread &thread() { return m_thread; }

private:
    explicit PlatformHost(std::unique_ptr<Entropy> entropy);
    void join();
    void commit();

    HttpThread m_thread;
    std::unique_ptr<Entropy> m_entropy;
    // The rest is touched on the thread only.
    std::unique_ptr<OpenPlatform> m_platform;
    std::vector<std::function<void(const Result<void> &)>> m_waiting;
    bool m_commitPosted = false;
};

} // namespace MiniHost
