// SPDX-License-Identifier: MIT
// JSON in the format of Playwright's reporter, for tools that read it: suites of specs with one result each, and stats.
#include "app/scenario/reporters/resultfile.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/jsontext.h"

#include <QFileInfo>
#include <QMap>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString statusOf(const CaseResult &result)
{
    return result.hasPassed() ? u"passed"_s : result.code == ExitCode::TimedOut ? u"timedOut"_s : u"failed"_s;
}

QJsonObject toSpec(const CaseResult &result)
{
    QJsonObject run { { "status"_L1, statusOf(result) }, { "kind"_L1, toString(result.code) },
        { "duration"_L1, result.milliseconds }, { "seed"_L1, QString::number(result.seed) },
        { "repeats"_L1, result.repeats }, { "sha256"_L1, result.sha256 } };
    if (!result.hasPassed())
        run.insert("error"_L1, QJsonObject { { "message"_L1, result.message }, { "stack"_L1, result.text } });
    QJsonArray attachments;
    for (const QString &file : result.artifacts)
        attachments.append(QJsonObject { { "name"_L1, QFileInfo(file).completeBaseName() },
            { "contentType"_L1, u"image/png"_s }, { "path"_L1, file } });
    run.insert("attachments"_L1, attachments);
    const QJsonObject test { { "expectedStatus"_L1, u"passed"_s },
        { "status"_L1, result.hasPassed() ? u"expected"_s : u"unexpected"_s }, { "results"_L1, QJsonArray { run } } };
    return { { "title"_L1, result.title }, { "ok"_L1, result.hasPassed() }, { "file"_L1, result.file },
        { "line"_L1, result.line }, { "tests"_L1, QJsonArray { test } } };
}

CaseResult toCase(const QJsonObject &spec)
{
    CaseResult result;
    result.title = spec.value("title"_L1).toString();
    result.file = spec.value("file"_L1).toString();
    result.line = spec.value("line"_L1).toInt();
    const QJsonValue run = spec.value("tests"_L1)[0]["results"_L1][0];
    result.code = fromWord<ExitCode>(run["kind"_L1].toString()).value_or(ExitCode::ExpectationFailed);
    result.milliseconds = run["duration"_L1].toInteger();
    result.seed = run["seed"_L1].toString().toULongLong();
    result.repeats = run["repeats"_L1].toInt(1);
    result.sha256 = run["sha256"_L1].toString();
    result.message = run["error"_L1]["message"_L1].toString();
    result.text = run["error"_L1]["stack"_L1].toString();
    const QJsonArray attachments = run["attachments"_L1].toArray();
    for (const QJsonValue &attachment : attachments)
        result.artifacts += attachment["path"_L1].toString();
    return result;
}

} // namespace

QByteArray toJsonReport(const ResultFile &results)
{
    QMap<QString, QJsonArray> folders;
    qint64 unexpected = 0;
    for (const CaseResult &result : results.cases) {
        folders[QFileInfo(result.file).path()].append(toSpec(result));
        unexpected += !result.hasPassed();
    }
    QJsonArray suites;
    for (auto it = folders.cbegin(); it != folders.cend(); ++it)
        suites.append(QJsonObject { { "title"_L1, it.key() }, { "file"_L1, it.key() }, { "specs"_L1, *it } });
    const QJsonObject stats { { "startTime"_L1, toIso(results.begun) }, { "duration"_L1, results.milliseconds },
        { "expected"_L1, results.cases.size() - unexpected }, { "unexpected"_L1, unexpected }, { "flaky"_L1, 0 },
        { "skipped"_L1, 0 } };
    const QJsonObject config { { "tool"_L1, u"minihost"_s }, { "version"_L1, QLatin1StringView(MINIHOST_VERSION) } };
    const QJsonObject report { { "config"_L1, config }, { "suites"_L1, suites }, { "stats"_L1, stats } };
    return shownJson(indentedJson(report));
}

Result<ResultFile> fromJsonReport(const QByteArray &json, const QString &source)
{
    const auto root = parseJson(json, source, Errors::ReportUnreadable);
    if (!root)
        return fail(root.error());
    if ((*root)["config"_L1]["tool"_L1].toString() != "minihost"_L1)
        return fail(Errors::ReportUnreadable, u"%1 is no report of MiniHost's"_s.arg(source));
    ResultFile results;
    results.begun = instantFromIso((*root)["stats"_L1]["startTime"_L1].toString());
    results.milliseconds = (*root)["stats"_L1]["duration"_L1].toInteger();
    const QJsonArray suites = (*root)["suites"_L1].toArray();
    for (const QJsonValue &suite : suites) {
        const QJsonArray specs = suite["specs"_L1].toArray();
        for (const QJsonValue &spec : specs)
            results.cases += toCase(spec.toObject());
    }
    return results;
}

} // namespace MiniHost
