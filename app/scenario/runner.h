// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/runsettings.h"
#include "app/scenario/scenario.h"

namespace MiniHost {

class Stage;

// The result of a scenario.
struct RunReport {
    QString file;
    QString title;
    quint64 seed = 0;
    int repeats = 1;
    ExitCode code = ExitCode::Ok;
    QString place; // "tests/scenarios/allow.scenario.json:12", of the step that did not pass
    QString step;  // "steps[3] consent"
    StepFailure failure;
    QStringList journalAround; // the last lines before the failure
    QByteArray journal;        // JSON lines, rewritten
    QByteArray sha256;         // of the journal
    qint64 milliseconds = 0;
    QStringList artifacts;

    bool hasPassed() const { return code == ExitCode::Ok; }
    QString failureText() const; // several lines
};

// Runs one scenario in a world of its own.
Task<RunReport> runScenario(const Scenario *scenario, RunSettings settings, Stage *stage);

// Compares the journals of several runs: the first line that differs, or nullopt.
std::optional<StepFailure> compareJournals(const QByteArray &first, const QByteArray &other);

} // namespace MiniHost
