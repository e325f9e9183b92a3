// SPDX-License-Identifier: MIT
#pragma once

#include "app/scenario/suite.h"
#include "bridge/core/enums/enumwords.h"

namespace MiniHost {

// One scenario's outcome as it stands in a result file, whatever the format.
struct CaseResult {
    QString file;
    QString title;
    int line = 0; // of the step that did not pass
    ExitCode code = ExitCode::Ok;
    quint64 seed = 0;
    int repeats = 1;
    QString sha256;
    qint64 milliseconds = 0;
    QString message; // one line; empty when it passed
    QString text;    // several
    QStringList artifacts;

    bool hasPassed() const { return code == ExitCode::Ok; }
};

struct ResultFile {
    QList<CaseResult> cases;
    qint64 milliseconds = 0;
    Instant begun;
};

ResultFile toResultFile(const SuiteReport &report);

enum class ResultFormat { JUnit, Json };
ResultFormat formatOf(const QString &file); // JUnit when its name ends with .xml

QByteArray toJUnit(const ResultFile &results);
Result<ResultFile> fromJUnit(const QByteArray &xml, const QString &source);
QByteArray toJsonReport(const ResultFile &results);
Result<ResultFile> fromJsonReport(const QByteArray &json, const QString &source);

Result<ResultFile> readResultFile(const QString &file);                                            // ReportUnreadable
Result<void> writeResultFile(const QString &file, ResultFormat format, const ResultFile &results); // FileNotWritable
// All cases in the order of their files; the time is that of the machines together.
ResultFile merged(const QList<ResultFile> &parts);

// "expectation", "crash" …: the kind of a failure, in both formats.
template<>
inline constexpr auto enumWords<ExitCode> = makeEnumWords<ExitCode>(
    { { ExitCode::Ok, u"passed" }, { ExitCode::ExpectationFailed, u"expectation" }, { ExitCode::Usage, u"badFile" },
        { ExitCode::CouldNotStart, u"couldNotStart" }, { ExitCode::PageFailed, u"page" },
        { ExitCode::TimedOut, u"timedOut" } });

} // namespace MiniHost
