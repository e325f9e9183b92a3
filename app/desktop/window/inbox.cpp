// SPDX-License-Identifier: MIT
#include "app/desktop/window/inbox.h"

#include "app/desktop/widgets/language.h"
#include "app/session/simulator.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/host.h"
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/platformgate.h"

#include <algorithm>

namespace MiniHost {
namespace {

// Kinds of entries after which the pending requests may differ.
bool concernsRequests(const JournalEntry &entry)
{
    switch (entry.kind) {
    case Events::AdminAsked::Kind:
    case Events::AdminAnswered::Kind:
    case Events::GrantStored::Kind:
    case Events::GrantRevoked::Kind:
    case Events::StateReset::Kind:
        return true;
    default:
        return false;
    }
}

} // namespace

Inbox::Inbox(Simulator &simulator, QObject *parent)
    : QObject(parent)
    , m_simulator(simulator)
    , m_seen(simulator.journal().lastSeq())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(60); // one refresh for many entries
    connect(&m_timer, &QTimer::timeout, this, &Inbox::readJournal);
    connect(&simulator.journal(), &Journal::grew, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
    launch(refresh()); // the database may have requests of an earlier run
}

void Inbox::readJournal()
{
    const QList<JournalEntry> entries = m_simulator.journal().entriesAfter(m_seen);
    if (entries.isEmpty())
        return;
    m_seen = entries.last().seq;
    if (std::any_of(entries.begin(), entries.end(), concernsRequests))
        launch(refresh());
}

Task<> Inbox::refresh()
{
    auto list = [](OpenPlatform &platform) { return platform.adminRequests().pending(); };
    const Result<QList<PendingRequest>> pending = co_await m_simulator.platform().run(this, list);
    if (pending)
        m_requests = *pending;
    else
        setTrouble(pending.error());
    Q_EMIT changed();
}

void Inbox::decide(const PendingRequest &request, AdminDecision decision)
{
    launch(answer(request.id, request.administrator.id, decision));
}

Task<> Inbox::answer(qint64 id, UserId by, AdminDecision decision)
{
    m_trouble.clear();
    auto decide = [id, by, decision](
                      OpenPlatform &platform) { return platform.adminRequests().decide(id, by, decision); };
    const Result<PendingRequest> decided = co_await m_simulator.platform().run(this, decide);
    if (!decided)
        setTrouble(decided.error());
    co_await refresh();
}

void Inbox::setTrouble(const Fault &fault)
{
    m_trouble = fault.toString(language()) + u' ' + fault.row().fix.in(language());
}

} // namespace MiniHost
