// SPDX-License-Identifier: MIT
#include "app/session/memoryguard.h"

#include "bridge/core/errors/pages.h"
#include "bridge/core/limits.h"
#include "bridge/core/weakness.h"
#include "web/container/processuse.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr int restAfterAnEnd = 50; // checks

QString megabytes(qint64 bytes)
{
    return u"%1 MB"_s.arg(bytes / 1'000'000);
}

} // namespace

MemoryGuard::MemoryGuard(Pages pages)
    : m_pages(std::move(pages))
{
    connect(&m_next, &QTimer::timeout, this, &MemoryGuard::look);
    if (!isWeakened(Weakness::NoWatchdog))
        m_next.start(std::chrono::milliseconds(Limit::GuardLookMilliseconds));
}

void MemoryGuard::end(MiniAppPage &page, qint64 bytes)
{
    m_rest = restAfterAnEnd;
    page.end(MiniAppPage::EndedBy::Budget, { Errors::PageTooLarge, megabytes(bytes) });
}

MiniAppPage *MemoryGuard::writer(const QList<MiniAppPage *> &pages)
{
    MiniAppPage *found = nullptr;
    qint64 most = Limit::TrafficBytes;
    for (MiniAppPage *page : pages) {
        const qint64 now = page->traffic();
        if (const qint64 since = now - std::exchange(m_known[page].traffic, now); since > most) {
            most = since;
            found = page;
        }
    }
    return found;
}

// By the processor time of the page's process; pages that share a process are treated alike.
MiniAppPage *MemoryGuard::busiest(const QList<MiniAppPage *> &pages)
{
    MiniAppPage *found = nullptr;
    qint64 most = -1;
    for (MiniAppPage *page : pages) {
        const auto use = processUse(page->renderProcessPid());
        if (!use)
            continue;
        if (const qint64 since = use->worked - std::exchange(m_known[page].worked, use->worked); since > most) {
            most = since;
            found = page;
        }
    }
    return found;
}

bool MemoryGuard::endsALargeOne(const QList<MiniAppPage *> &pages)
{
    for (MiniAppPage *page : pages) {
        const auto use = processUse(page->renderProcessPid());
        if (use && use->resident > Limit::RendererBytes) {
            end(*page, use->resident);
            return true; // other pages may be in the same process
        }
    }
    return false;
}

void MemoryGuard::look()
{
    const QList<MiniAppPage *> pages = m_pages();
    const auto own = ownUse();
    MiniAppPage *writing = writer(pages);
    MiniAppPage *working = busiest(pages);
    if (!own || pages.isEmpty())
        return;
    m_known.removeIf([&pages](const auto &known) { return !pages.contains(known.key()); });
    if (m_calm == 0 || m_rest > 0) {
        m_rest = std::max(0, m_rest - 1);
        m_calm = m_usual = own->resident;
        return;
    }
    if (endsALargeOne(pages))
        return;
    m_usual = std::min(m_usual, own->resident);
    if (!writing)
        m_calm = own->resident;
    else if (own->resident - m_calm > Limit::TrafficGrowthBytes)
        return end(*writing, own->resident);
    const qint64 grown = own->resident - m_usual - (pages.size() - 1) * Limit::HostPageBytes;
    if (working && grown > Limit::HostGrowthBytes)
        end(*working, own->resident);
}

} // namespace MiniHost
