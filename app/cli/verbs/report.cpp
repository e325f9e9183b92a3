// SPDX-License-Identifier: MIT
#include "app/session/report.h"

#include "app/cli/verb.h"
#include "app/scenario/reporters/resultfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb report();

namespace {

ExitCode merge(const QString &out, const QStringList &in)
{
    QList<ResultFile> parts;
    for (const QString &file : in) {
        const auto part = readResultFile(file);
        if (!part)
            return reportFault(u"report"_s, part.error(), Language::English);
        parts += *part;
    }
    const ResultFile all = merged(parts);
    if (auto written = writeResultFile(out, formatOf(out), all); !written)
        return reportFault(u"report"_s, written.error(), Language::English);
    const auto failed =
        std::count_if(all.cases.begin(), all.cases.end(), [](const CaseResult &each) { return !each.hasPassed(); });
    print(u"%1: %2 passed, %3 failed"_s.arg(out).arg(all.cases.size() - failed).arg(failed));
    // Also fails for failures of other machines, since this is the result of the whole suite.
    return failed == 0 ? ExitCode::Ok : ExitCode::ExpectationFailed;
}

CommandLine reportCommandLine()
{
    CommandLine line;
    line.description =
        u"Joins the result files of `minihost test --shard I/N` into OUT: as JUnit XML when its name ends with .xml,\n"
        "otherwise as JSON. The inputs may be of either format. Exit code 1 when any scenario in them failed."_s;
    line.examples = { { u"minihost report merge results.xml part1.json part2.json"_s,
        u"Joins two parts into one JUnit file."_s } };
    return line;
}

ExitCode runReport(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    if (const auto ended = parse(report(), invoked.arguments, parser))
        return *ended;
    const QStringList arguments = parser.positionalArguments();
    if (arguments.value(0) != "merge"_L1 || arguments.size() < 3)
        return usageError(u"report"_s, u"give: merge OUT IN..."_s);
    return merge(arguments[1], arguments.mid(2));
}

} // namespace

Verb report()
{
    return { u"report"_s, u"merge OUT IN..."_s, u"Joins the result files of a suite that was run in parts (--shard)."_s,
        reportCommandLine, runReport };
}

} // namespace MiniHost::Verbs
