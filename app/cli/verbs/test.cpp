// SPDX-License-Identifier: MIT
#include "app/cli/sessionoptions.h"
#include "app/cli/verb.h"
#include "app/desktop/client/engineapplication.h"
#include "app/desktop/client/offscreenstage.h"
#include "app/scenario/reporters/reporters.h"
#include "app/session/report.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb test();

namespace {

struct WantedTests {
    SuiteOptions suite;
    QStringList reporters;
};

// A whole number of at least `least`; nullopt: `problem` has the error.
std::optional<qint64> number(const QCommandLineParser &parser, const QString &option, qint64 least, QString &problem)
{
    bool isNumber = false;
    const qint64 value = parser.value(option).toLongLong(&isNumber);
    if (isNumber && value >= least)
        return value;
    problem = u"--%1 %2: give a whole number of at least %3"_s.arg(option, parser.value(option)).arg(least);
    return std::nullopt;
}

QString readShard(const QString &text, SuiteOptions &suite)
{
    static const QRegularExpression pattern(u"^(\\d{1,6})/(\\d{1,6})$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    suite.shard = match.captured(1).toInt();
    suite.shards = match.captured(2).toInt();
    const bool isOne = match.hasMatch() && suite.shard >= 1 && suite.shard <= suite.shards;
    return isOne ? QString() : u"--shard %1: give I/N, with I from 1 to N, like 2/4"_s.arg(text);
}

QString readOptions(const QCommandLineParser &parser, WantedTests &wanted)
{
    QString problem;
    wanted.suite.paths = parser.positionalArguments();
    wanted.suite.journals = parser.value(u"journal"_s);
    if (parser.isSet(u"seed"_s)) {
        const auto seed = number(parser, u"seed"_s, 0, problem);
        wanted.suite.each.seed = static_cast<quint64>(seed.value_or(0));
    }
    if (parser.isSet(u"repeat"_s))
        wanted.suite.repeat = static_cast<int>(number(parser, u"repeat"_s, 1, problem).value_or(1));
    if (parser.isSet(u"timeout"_s))
        wanted.suite.each.timeout = std::chrono::seconds(number(parser, u"timeout"_s, 1, problem).value_or(1));
    if (parser.isSet(u"patience"_s))
        wanted.suite.each.patience = Milliseconds(number(parser, u"patience"_s, 0, problem).value_or(0));
    if (parser.isSet(u"shard"_s) && problem.isEmpty())
        problem = readShard(parser.value(u"shard"_s), wanted.suite);
    if (problem.isEmpty())
        problem = readSessionOptions(parser, wanted.suite.each.session);
    wanted.reporters = parser.values(u"reporter"_s);
    if (wanted.suite.paths.isEmpty() && problem.isEmpty())
        problem = u"name scenario files or folders"_s;
    return problem;
}

std::vector<std::unique_ptr<Reporter>> makeReporters(const WantedTests &wanted, QString &problem)
{
    std::vector<std::unique_ptr<Reporter>> reporters;
    QStringList names = wanted.reporters;
    if (names.isEmpty())
        names += u"list"_s;
    for (const QString &name : std::as_const(names)) {
        const QString kind = name.section(u'=', 0, 0);
        const QString file = name.section(u'=', 1);
        if (name == "list"_L1)
            reporters.push_back(makeListReporter(wanted.suite.repeat > 1 ? Digests::Shown : Digests::Hidden));
        else if (kind == "json"_L1 && (file.isEmpty() != name.contains(u'=')))
            reporters.push_back(makeFileReporter(ResultFormat::Json, file));
        else if (kind == "junit"_L1 && !file.isEmpty())
            reporters.push_back(makeFileReporter(ResultFormat::JUnit, file));
        else
            problem = u"--reporter %1: choose list, json[=FILE] or junit=FILE"_s.arg(name);
    }
    return reporters;
}

ExitCode runSuite(Invoked &invoked, WantedTests wanted)
{
    QString problem;
    auto reporters = makeReporters(wanted, problem);
    if (!problem.isEmpty())
        return usageError(u"test"_s, problem);
    const auto files = findScenarios(wanted.suite.paths);
    if (!files)
        return reportFault(u"test"_s, files.error(), Language::English);

    const auto engine = EngineApplication::start(
        invoked.argc, invoked.argv, { .renderers = Renderers::One, .maps = wanted.suite.each.session.run.maps });
    if (!engine)
        return reportFault(u"test"_s, engine.error(), Language::English);
    wanted.suite.each.session.run.origins = &(*engine)->origins();
    Suite suite(wanted.suite, shardOf(*files, wanted.suite.shard, wanted.suite.shards), makeOffscreenStage,
        std::move(reporters));
    QObject::connect(&suite, &Suite::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    suite.start();
    QApplication::exec();
    for (const Fault &fault : suite.report().untold)
        reportFault(u"test"_s, fault, Language::English);
    return suite.report().exitCode();
}

CommandLine testCommandLine()
{
    CommandLine line;
    line.description = u"Runs scenarios without a window: *.scenario.json files, or all of them below a folder.\n"
                       "To write a first one: minihost new scenario FILE"_s;
    line.options = {
        { u"reporter"_s,
            u"The format of the results: list (default), json (or json=FILE), junit=FILE. May be given several times."_s,
            u"NAME"_s },
        { u"journal"_s,
            u"Writes the journal of each scenario (JSON lines) into DIR, and its pictures into DIR/artifacts."_s,
            u"DIR"_s },
        { u"seed"_s, u"The seed of codes and tokens, instead of the scenario's."_s, u"N"_s },
        { u"shard"_s, u"Runs only the I-th of N parts of the suite, to distribute it over machines."_s, u"I/N"_s },
        { u"repeat"_s, u"Runs each scenario N times and fails unless all its journals are byte-identical."_s, u"N"_s },
        { u"patience"_s, u"The time limit of an expectation, in milliseconds (default: 2000)."_s, u"MS"_s },
        { u"timeout"_s, u"The time limit of a scenario, in seconds of real time (default: 30)."_s, u"S"_s },
    };
    line.arguments = { { u"paths"_s, u"Scenario files, or folders of them."_s, u"FILE|FOLDER..."_s } };
    line.examples = { { u"minihost test tests"_s, u"All scenarios below the folder tests."_s },
        { u"minihost test tests --reporter list --reporter junit=results.xml --journal journals"_s,
            u"As in a CI job."_s },
        { u"minihost test tests --shard 2/4 --reporter json=part2.json"_s, u"The second of four parts."_s } };
    line.hasMiniApp = true;
    return line;
}

ExitCode runTest(Invoked invoked)
{
    QCommandLineParser parser;
    if (const auto ended = parse(test(), invoked.arguments, parser))
        return *ended;
    WantedTests wanted;
    if (const QString problem = readOptions(parser, wanted); !problem.isEmpty())
        return usageError(u"test"_s, problem);
    return runSuite(invoked, wanted);
}

} // namespace

Verb test()
{
    return { u"test"_s,
        u"FILE|FOLDER... [--reporter list|json|junit=FILE] [--journal DIR] [--seed N] [--shard I/N] [--repeat N]"
        " [--timeout S]"_s,
        u"Runs scenarios without a window, and reports which expectations failed."_s, testCommandLine, runTest };
}

} // namespace MiniHost::Verbs
