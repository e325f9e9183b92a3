// SPDX-License-Identifier: MIT
#include "app/scenario/reporters/reporters.h"
#include "app/session/terminal.h"
#include "bridge/core/foreigntext.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

class ListReporter final : public Reporter
{
public:
    explicit ListReporter(Digests digests)
        : m_digests(digests)
    {
    }

    void ran(const RunReport &run) override
    {
        const QString repeats = run.repeats > 1 ? u" × %1"_s.arg(run.repeats) : QString();
        print(u"%1 %2 – %3%4 (%5 ms)"_s
                  .arg(run.hasPassed() ? u"✓"_s : u"✗"_s, shownLine(run.file), shownLine(run.title), repeats)
                  .arg(run.milliseconds));
        if (m_digests == Digests::Shown && run.hasPassed())
            print(u"    sha256 %1"_s.arg(QString::fromLatin1(run.sha256)));
        if (!run.hasPassed())
            print(u"    "_s + run.failureText().replace(u'\n', u"\n    "_s));
        for (const QString &file : run.artifacts)
            print(u"    picture %1"_s.arg(file));
    }

    Result<void> finished(const SuiteReport &report) override
    {
        print(u"\n%1 passed, %2 failed, %3 s"_s.arg(report.runs.size() - report.failed())
                  .arg(report.failed())
                  .arg(static_cast<double>(report.milliseconds) / 1000, 0, 'f', 1));
        return {};
    }

private:
    const Digests m_digests;
};

} // namespace

std::unique_ptr<Reporter> makeListReporter(Digests digests)
{
    return std::make_unique<ListReporter>(digests);
}

} // namespace MiniHost
