// SPDX-License-Identifier: MIT
#include "app/scenario/reporters/resultfile.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/readfile.h"
#include "bridge/core/savedfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

CaseResult toCase(const RunReport &run)
{
    CaseResult result;
    result.file = run.file;
    result.title = run.title;
    result.code = run.code;
    result.seed = run.seed;
    result.repeats = run.repeats;
    result.sha256 = QString::fromLatin1(run.sha256);
    result.milliseconds = run.milliseconds;
    result.artifacts = run.artifacts;
    if (!run.hasPassed()) {
        result.message =
            u"%1: expected %2, seen %3"_s.arg(run.step, run.failure.expected, run.failure.seen).simplified();
        result.text = run.failureText();
        result.line = run.place.mid(run.place.lastIndexOf(u':') + 1).toInt();
    }
    return result;
}

} // namespace

ResultFile toResultFile(const SuiteReport &report)
{
    ResultFile results;
    for (const RunReport &run : report.runs)
        results.cases += toCase(run);
    results.milliseconds = report.milliseconds;
    results.begun = report.begun;
    return results;
}

ResultFormat formatOf(const QString &file)
{
    return file.endsWith(".xml"_L1, Qt::CaseInsensitive) ? ResultFormat::JUnit : ResultFormat::Json;
}

Result<ResultFile> readResultFile(const QString &file)
{
    const auto bytes = readRegularFile(file, Limit::ReportFileBytes, Errors::ReportUnreadable);
    if (!bytes)
        return fail(bytes.error());
    return bytes->trimmed().startsWith('<') ? fromJUnit(*bytes, file) : fromJsonReport(*bytes, file);
}

Result<void> writeResultFile(const QString &name, ResultFormat format, const ResultFile &results)
{
    const QByteArray bytes = format == ResultFormat::JUnit ? toJUnit(results) : toJsonReport(results);
    const QString folder = QFileInfo(name).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(Errors::FileNotWritable, u"%1: its folder cannot be made"_s.arg(name));
    return saveFile(name, bytes);
}

ResultFile merged(const QList<ResultFile> &parts)
{
    ResultFile all;
    for (const ResultFile &part : parts) {
        all.cases += part.cases;
        all.milliseconds += part.milliseconds;
        if (all.begun == Instant {} || (part.begun != Instant {} && part.begun < all.begun))
            all.begun = part.begun;
    }
    std::stable_sort(
        all.cases.begin(), all.cases.end(), [](const CaseResult &a, const CaseResult &b) { return a.file < b.file; });
    return all;
}

} // namespace MiniHost
