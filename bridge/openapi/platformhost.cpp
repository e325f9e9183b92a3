// SPDX-License-Identifier: MIT
#include "bridge/openapi/platformhost.h"

#include "bridge/core/errors/host.h"

namespace MiniHost {

Result<std::unique_ptr<PlatformHost>> PlatformHost::start(const OpenPlatformOptions &options, Profile profile,
    PermissionCatalogue catalogue, const Clock &clock, std::unique_ptr<Entropy> entropy, Journal &journal,
    FaultPlan &faults)
{
    std::unique_ptr<PlatformHost> host(new PlatformHost);
    host->m_entropy = std::move(entropy);
    Result<void> opened;
    // Qt allows a database connection only on the thread that opened it.
    host->m_thread.run([&] {
        auto platform = OpenPlatform::open(
            options, std::move(profile), std::move(catalogue), clock, *host->m_entropy, journal, faults);
        if (platform)
            host->m_platform = std::move(*platform);
        else
            opened = fail(platform.error());
    });
    if (!opened)
        return fail(opened.error());
    return host;
}

PlatformHost::~PlatformHost()
{
    stop();
}

void PlatformHost::stop()
{
    m_thread.run([] {}); // until the functions that the thread itself has posted have run
    m_thread.run([this] {
        commitGroup();
        m_platform.reset();
    });
    m_thread.stop();
}

void PlatformHost::post(Job job, Committed committed)
{
    const bool posted = m_thread.post([this, job = std::move(job), committed] {
        if (!m_platform)
            return committed(fail(Errors::PlatformUnreachable));
        job(*m_platform);
        m_waitingJobs.push_back(committed);
        joinGroup();
    });
    if (!posted)
        committed(fail(Errors::PlatformUnreachable));
}

void PlatformHost::serve(HttpFace &face, HttpRequest request, HttpReply reply)
{
    if (!m_platform)
        return; // stopping: the server is closed next
    HttpResponse response = face.serve(request, *m_platform);
    m_waitingReplies.push_back({ &face, std::move(request), std::move(response), std::move(reply) });
    joinGroup();
}

// Posts the commit behind the jobs, and the requests whose bytes have arrived, that are ready at this moment: they join the group.
void PlatformHost::joinGroup()
{
    if (!std::exchange(m_commitPosted, true))
        m_thread.post([this] { commitGroup(); });
}

void PlatformHost::commitGroup()
{
    m_commitPosted = false;
    if (!m_platform)
        return;
    const Result<void> committed = m_platform->commit();
    // Taken out of the members first: an answered caller may post again at once, for the next group.
    const auto jobs = std::exchange(m_waitingJobs, {});
    auto replies = std::exchange(m_waitingReplies, {});
    for (const Committed &done : jobs)
        done(committed);
    for (WaitingReply &waiting : replies) {
        if (!committed)
            waiting.response = waiting.face->failed(waiting.request, committed.error(), *m_platform);
        waiting.reply(std::move(waiting.response));
    }
}

} // namespace MiniHost
