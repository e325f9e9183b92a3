// SPDX-License-Identifier: MIT
#include "app/scenario/runner.h"

#include "app/scenario/scenariorun.h"

#include <QCryptographicHash>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr qsizetype linesAround = 12;

QStringList lastLines(const QByteArray &journal)
{
    QStringList lines = QString::fromUtf8(journal).split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - linesAround));
}

QString placeOf(const Scenario &scenario, const Step &step)
{
    return u"%1:%2"_s.arg(scenario.file).arg(step.position.line);
}

void recordFailure(RunReport &report, const Scenario &scenario, const Step &step, const StepFailure &failure)
{
    report.code = failure.code;
    report.failure = failure;
    report.place = placeOf(scenario, step);
    report.step = u"%1 %2"_s.arg(step.path, step.name);
}

Task<> runSteps(ScenarioRun *run, RunReport *report)
{
    for (const Step &step : run->scenario().steps) {
        const StepResult result = co_await step.run(*run);
        // The reason for the end of the run explains the failure better than the step's own.
        if (run->endedBy())
            recordFailure(*report, run->scenario(), step, *run->endedBy());
        else if (!result)
            recordFailure(*report, run->scenario(), step, result.error());
        if (!report->hasPassed())
            co_return;
    }
}

} // namespace

QString RunReport::failureText() const
{
    QString text = u"%1: %2\nexpected: %3\nseen:     %4"_s.arg(place, step, failure.expected, failure.seen);
    if (!journalAround.isEmpty())
        text += u"\njournal:\n  "_s + journalAround.join(u"\n  "_s);
    return text;
}

Task<RunReport> runScenario(const Scenario *scenario, RunSettings settings, Stage *stage)
{
    const SystemClock clock;
    const Instant begun = clock.now();
    RunReport report;
    report.file = scenario->file;
    report.title = scenario->title.en;
    report.seed = settings.seed.value_or(scenario->seed);
    ScenarioRun run(*scenario, settings, *stage);
    if (auto started = run.start(); !started) {
        report.code = ExitCode::CouldNotStart;
        report.place = scenario->file;
        report.failure = { u"the scenario to start"_s, started.error().toString(Language::English) };
        co_return report;
    }
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &run, [&run, &settings] {
        run.end({ u"the step to end within %1 s"_s.arg(static_cast<double>(settings.timeout.count()) / 1000),
            u"it still waits"_s, ExitCode::TimedOut });
    });
    deadline.start(settings.timeout);
    co_await runSteps(&run, &report);
    deadline.stop();
    report.journal = run.journalLines();
    report.sha256 = QCryptographicHash::hash(report.journal, QCryptographicHash::Sha256).toHex();
    report.artifacts = run.artifacts();
    if (!report.hasPassed())
        report.journalAround = lastLines(report.journal);
    report.milliseconds = (clock.now() - begun).count();
    co_return report;
}

std::optional<StepFailure> compareJournals(const QByteArray &first, const QByteArray &other)
{
    if (first == other)
        return std::nullopt;
    const QList<QByteArray> a = first.split('\n');
    const QList<QByteArray> b = other.split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i)) {
            return StepFailure { u"the journal of the first run, line %1: %2"_s.arg(i + 1).arg(
                                     QString::fromUtf8(a.value(i))),
                QString::fromUtf8(b.value(i)) };
        }
    }
    return std::nullopt;
}

} // namespace MiniHost
