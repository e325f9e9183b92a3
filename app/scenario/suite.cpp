// SPDX-License-Identifier: MIT
#include "app/scenario/suite.h"

#include "app/scenario/sharedweb.h"
#include "app/session/terminal.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/savedfile.h"

#include <QDir>
#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// The name of a scenario's journal: its path as given, without parts that lead out of the folder.
QString journalName(const QString &file)
{
    QString name = QDir::cleanPath(file);
    if (QDir::isAbsolutePath(name))
        name = QDir::current().relativeFilePath(name);
    QStringList parts = name.split(u'/', Qt::SkipEmptyParts);
    parts.removeAll(u".."_s);
    parts.removeAll(u"."_s);
    name = parts.join(u'/');
    if (name.endsWith(Scenario::ending))
        name.chop(Scenario::ending.size());
    return name + ".jsonl"_L1;
}

RunReport unreadable(const QString &file, const Fault &fault)
{
    RunReport report;
    report.file = report.title = report.place = file;
    report.code = ExitCode::Usage;
    report.failure = { u"a valid scenario"_s, fault.toString(Language::English) };
    return report;
}

} // namespace

qsizetype SuiteReport::failed() const
{
    return std::count_if(runs.begin(), runs.end(), [](const RunReport &run) { return !run.hasPassed(); });
}

ExitCode SuiteReport::exitCode() const
{
    for (const ExitCode code : { ExitCode::Usage, ExitCode::CouldNotStart, ExitCode::PageFailed, ExitCode::TimedOut,
             ExitCode::ExpectationFailed }) {
        if (std::any_of(runs.begin(), runs.end(), [code](const RunReport &run) { return run.code == code; }))
            return code;
    }
    return untold.isEmpty() ? ExitCode::Ok : ExitCode::CouldNotStart;
}

Result<QStringList> findScenarios(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return fail(Errors::ScenarioUnreadable, u"%1: no such file or folder"_s.arg(path));
        QStringList found { path };
        if (info.isDir()) {
            found.clear();
            QDirIterator all(path, { u"*"_s + Scenario::ending }, QDir::Files, QDirIterator::Subdirectories);
            while (all.hasNext())
                found += QDir::cleanPath(all.next());
            found.sort();
            if (found.isEmpty())
                return fail(Errors::ScenarioUnreadable, u"no *%1 in %2"_s.arg(Scenario::ending, path));
        }
        files += found;
    }
    files.removeDuplicates();
    return files;
}

QStringList shardOf(const QStringList &files, int shard, int shards)
{
    QStringList part;
    for (qsizetype i = shard - 1; i < files.size(); i += shards)
        part += files[i];
    return part;
}

Suite::Suite(
    SuiteOptions options, QStringList files, StageFactory stage, std::vector<std::unique_ptr<Reporter>> reporters)
    : m_options(std::move(options))
    , m_files(std::move(files))
    , m_makeStage(std::move(stage))
    , m_reporters(std::move(reporters))
{
}

Suite::~Suite() = default;

void Suite::start()
{
    launch(runAll(this));
}

Task<> Suite::runAll(Suite *self)
{
    const SystemClock clock;
    self->m_report.begun = clock.now();
    self->m_web = std::make_unique<SharedWeb>();
    self->m_stage = self->m_makeStage();
    for (const QString &file : self->m_files) {
        RunReport run = co_await self->runFile(file);
        for (const auto &reporter : self->m_reporters)
            reporter->ran(run);
        self->m_report.runs.append(std::move(run));
    }
    self->m_stage.reset();
    self->m_web.reset();
    self->m_report.milliseconds = (clock.now() - self->m_report.begun).count();
    for (const auto &reporter : self->m_reporters) {
        if (auto told = reporter->finished(self->m_report); !told)
            self->m_report.untold.append(told.error());
    }
    Q_EMIT self->finished();
}

Task<RunReport> Suite::runFile(QString file)
{
    const auto scenario = Scenario::load(file);
    if (!scenario)
        co_return unreadable(file, scenario.error());
    RunReport run = co_await runRepeatedly(&*scenario);
    const auto notKept = keepJournal(run);
    if (notKept && run.hasPassed()) {
        run.code = ExitCode::CouldNotStart;
        run.place = file;
        run.failure = *notKept;
    }
    co_return run;
}

Task<RunReport> Suite::runRepeatedly(const Scenario *scenario)
{
    RunSettings settings = m_options.each;
    settings.artifacts = m_options.journals.isEmpty() ? QString() : m_options.journals + "/artifacts"_L1;
    settings.web = m_web.get();
    RunReport first = co_await runScenario(scenario, settings, m_stage.get());
    if (!first.hasPassed())
        m_web->reset();
    for (int repeat = 2; repeat <= m_options.repeat && first.hasPassed(); ++repeat) {
        RunReport again = co_await runScenario(scenario, settings, m_stage.get());
        first.milliseconds += again.milliseconds;
        first.repeats = repeat;
        const auto difference = compareJournals(first.journal, again.journal);
        if (!again.hasPassed()) {
            m_web->reset();
            again.milliseconds = first.milliseconds;
            again.repeats = repeat;
            co_return again;
        }
        if (difference) {
            first.code = ExitCode::ExpectationFailed;
            first.place = scenario->file;
            first.step = u"run %1 of %2"_s.arg(repeat).arg(m_options.repeat);
            first.failure = *difference;
            first.journal = again.journal;
        }
    }
    co_return first;
}

std::optional<StepFailure> Suite::keepJournal(const RunReport &run) const
{
    if (m_options.journals.isEmpty())
        return std::nullopt;
    const QString name = QDir(m_options.journals).absoluteFilePath(journalName(run.file));
    const QString wanted = u"the journal in %1"_s.arg(name);
    if (!QDir().mkpath(QFileInfo(name).path()))
        return StepFailure { wanted, u"its folder cannot be made"_s };
    const auto saved = saveFile(name, run.journal);
    return saved ? std::nullopt : std::optional(StepFailure { wanted, saved.error().detail });
}

} // namespace MiniHost
