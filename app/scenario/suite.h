// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/runner.h"
#include "app/session/stage.h"

#include <QObject>

namespace MiniHost {

struct SuiteReport {
    QList<RunReport> runs;
    qint64 milliseconds = 0;
    Instant begun;
    QList<Fault> untold; // reports that could not be written

    qsizetype failed() const;
    // The exit code of the most important failure, in this order: bad file, could not start, crashed, timed out, expectation.
    ExitCode exitCode() const;
};

// Reports the progress of a suite. A suite can have several reporters.
class Reporter
{
public:
    virtual ~Reporter() = default;
    virtual void ran(const RunReport &report) = 0;
    virtual Result<void> finished(const SuiteReport &report) = 0; // FileNotWritable
};

struct SuiteOptions {
    QStringList paths; // files, and folders: all *.scenario.json below them
    QString journals;  // a folder; empty: none are kept
    int shard = 1;     // of `shards`
    int shards = 1;
    int repeat = 1;
    RunSettings each {}; // for each scenario; the suite sets `artifacts` and `web`
};

// The files of the paths, in order, each once. Fails with FolderNotFound, naming the missing path.
Result<QStringList> findScenarios(const QStringList &paths);
// The files of this shard: every N-th file, so that slow files of a folder are distributed.
QStringList shardOf(const QStringList &files, int shard, int shards);

// Runs the files one after the other, in one engine, on one stage.
class Suite final : public QObject
{
    Q_OBJECT

public:
    Suite(
        SuiteOptions options, QStringList files, StageFactory stage, std::vector<std::unique_ptr<Reporter>> reporters);
    ~Suite() override;

    void start();
    const SuiteReport &report() const { return m_report; }

Q_SIGNALS:
    void finished();

private:
    static Task<> runAll(Suite *self);
    Task<RunReport> runFile(QString file);
    Task<RunReport> runRepeatedly(const Scenario *scenario);
    std::optional<StepFailure> keepJournal(const RunReport &run) const;

    const SuiteOptions m_options;
    const QStringList m_files;
    const StageFactory m_makeStage;
    std::unique_ptr<SharedWeb> m_web;
    std::unique_ptr<Stage> m_stage;
    std::vector<std::unique_ptr<Reporter>> m_reporters;
    SuiteReport m_report;
};

} // namespace MiniHost
