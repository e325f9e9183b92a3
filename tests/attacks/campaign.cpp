// SPDX-License-Identifier: MIT
#include "tests/attacks/campaign.h"

#include "tests/support/wait.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Messages that the engine prints at each start without a screen.
bool isUsual(const QByteArray &line)
{
    return line.trimmed().isEmpty() || line.startsWith("Sandboxing disabled") || line.startsWith("No suitable graphics")
        || line.startsWith("This plugin does not support propagateSizeHints");
}

} // namespace

Campaign::Campaign(const QList<Planned> &planned, int atOnce)
    : m_planned(planned)
    , m_atOnce(atOnce)
{
    for (const Planned &each : planned)
        m_done.append({ each, {} });
}

QList<Campaign::Done> Campaign::run()
{
    startMore();
    waitUntil([this] { return m_running == 0; }, std::chrono::hours(4));
    return m_done;
}

void Campaign::startMore()
{
    while (m_running < m_atOnce && m_next < m_planned.size()) {
        const qsizetype index = m_next++;
        const Planned &planned = m_planned[index];
        auto *child = new ChildRun(idOf(*planned.kind, *planned.attack), *planned.attack, planned.leftOut);
        child->setParent(this);
        ++m_running;
        // Queued, because a process that cannot start ends within its constructor.
        connect(
            child, &ChildRun::ended, this,
            [this, child, index] {
                m_done[index].result = child->result();
                print(m_done[index]);
                child->deleteLater();
                --m_running;
                startMore();
            },
            Qt::QueuedConnection);
    }
}

void Campaign::print(const Done &done)
{
    const Planned &planned = done.planned;
    const Verdict &verdict = done.result.verdict;
    QTextStream out(stdout);
    out << toString(verdict.outcome).leftJustified(14) << idOf(*planned.kind, *planned.attack);
    if (planned.leftOut)
        out << u" without its protection (%1)"_s.arg(toString(*planned.leftOut));
    if (!verdict.what.isEmpty())
        out << u": "_s << verdict.what;
    out << u" [%1 s, %2 MB]\n"_s.arg(done.result.milliseconds / 1000.0, 0, 'f', 1).arg(done.result.megabytes);
    if (verdict.outcome == Verdict::Outcome::Held || planned.leftOut)
        return;
    for (const QByteArray &line : done.result.errors.right(2000).split('\n')) {
        if (!isUsual(line))
            out << u"    "_s << QString::fromUtf8(line) << '\n';
    }
}

} // namespace MiniHost
