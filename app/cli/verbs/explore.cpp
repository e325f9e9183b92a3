// SPDX-License-Identifier: MIT
#include "app/cli/commonoptions.h"
#include "app/cli/sessionoptions.h"
#include "app/cli/verb.h"
#include "app/desktop/client/engineapplication.h"
#include "app/desktop/client/offscreenstage.h"
#include "app/explorer/htmlreport.h"
#include "app/session/report.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/savedfile.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb explore();

namespace {

struct WantedExploration {
    ExploreOptions options;
    QString report;
};

// Checks --only. Returns the problem; empty: none. Outcomes that --timeout leaves out are valid too.
QString unknownOutcome(const QStringList &only)
{
    QStringList ids;
    const QList<Outcome> outcomes = allOutcomes(std::chrono::hours(1));
    for (const Outcome &outcome : outcomes)
        ids += outcome.id;
    for (const QString &wanted : only) {
        const QString begin = wanted.endsWith(u'*') ? wanted.chopped(1) : QString();
        const bool known = begin.isNull()
            ? ids.contains(wanted)
            : !ids.filter(QRegularExpression(u'^' + QRegularExpression::escape(begin))).isEmpty();
        if (known)
            continue;
        const QStringList near = ids.filter(wanted);
        const QString nearest = near.isEmpty() ? nearestName(wanted, ids) : near.first();
        return u"--only %1: there is no such outcome; %2"_s.arg(wanted,
            nearest.isEmpty() ? u"they are: %1"_s.arg(ids.join(u", "_s)) : u"did you mean \"%1\"?"_s.arg(nearest));
    }
    return {};
}

QString readWanted(const QCommandLineParser &parser, WantedExploration &wanted)
{
    SimulatorOptions &simulator = wanted.options.simulator;
    const QStringList sources = parser.positionalArguments();
    if (sources.size() > 1 || (sources.isEmpty() && !parser.isSet(u"map"_s)))
        return u"name one mini-app: a folder, an address, or a built-in one like samples/login-hang"_s;
    simulator.run.source = sources.value(0);
    readWorldOptions(parser, simulator);
    simulator.client.online = parser.isSet(u"online"_s);
    if (const QString problem = readClientOption(parser, Clients::One, simulator); !problem.isEmpty())
        return problem;
    if (const QString problem = readSessionOptions(parser, simulator); !problem.isEmpty())
        return problem;
    wanted.options.trigger = parser.value(u"trigger"_s);
    if (!wanted.options.trigger.isEmpty())
        wanted.options.start = ExploreOptions::Start::ByClick;
    wanted.options.only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    if (const QString unknown = unknownOutcome(wanted.options.only); !unknown.isEmpty())
        return unknown;
    if (const QString problem = readSeconds(parser, wanted.options.limit); !problem.isEmpty())
        return problem;
    wanted.report = parser.value(u"out"_s);
    return {};
}

// The page's text on one line, so that it cannot look like further output of MiniHost.
QString inShort(const QString &text)
{
    return shownLine(text, 100);
}

void printObservation(const Observation &seen)
{
    QString line =
        u"%1 %2 "_s.arg(seen.findings.isEmpty() ? u"ok     "_s : u"FLAGGED"_s, seen.outcome.id.leftJustified(34));
    if (seen.findings.isEmpty())
        line += inShort(seen.newText());
    QStringList findings;
    for (const Finding &finding : seen.findings)
        findings += finding.word() + u": "_s + inShort(finding.text.en);
    print(line + findings.join(u"; "_s));
}

ExitCode conclude(const Exploration &exploration, const QString &file)
{
    if (exploration.problem && exploration.observations.isEmpty())
        return reportFault(u"explore"_s, *exploration.problem, Language::English);
    if (auto written = saveFile(file, htmlReport(exploration)); !written)
        return reportFault(u"explore"_s, written.error(), Language::English);
    const int flagged = exploration.flagged();
    print(u"%1 outcomes, %2 flagged; the report is %3"_s.arg(exploration.observations.size())
              .arg(flagged)
              .arg(QFileInfo(file).absoluteFilePath()));
    return flagged > 0 ? ExitCode::ExpectationFailed : ExitCode::Ok;
}

CommandLine exploreCommandLine()
{
    CommandLine line;
    line.description = u"Runs a mini-app through every outcome of its authorization, without a window, and reports how "
                       u"the page behaved:\n"
                       "allow, refuse, close, each error code, no answer, two answers, invalid answers, failures of "
                       "the open platform,\n"
                       "leaving the page. Flags a page that hangs, throws, or shows a success after a failure; then "
                       "the exit code is 1.\n"
                       "The outcome \"allow\" always runs first, also with --only: all others are compared with it."_s;
    line.options = {
        clientOption(Clients::One),
        profileOption(),
        userOption(),
        { u"trigger"_s,
            u"The CSS selector of the button that starts the authorization (default: the button whose text fits best, "
            u"or none "
            "when the page calls openAuth by itself)."_s,
            u"SELECTOR"_s },
        { u"only"_s, u"Runs only these outcomes and \"allow\"; ids, separated by commas: refuse,openAuth.error.*"_s,
            u"IDS"_s },
        { u"timeout"_s, u"Time limit for one outcome, in seconds (default: 10)."_s, u"S"_s, u"10"_s },
        { u"out"_s, u"The file of the HTML report (default: minihost-explore.html)."_s, u"FILE"_s,
            u"minihost-explore.html"_s },
        { u"online"_s, u"Lets the page reach the internet; without it nothing leaves this machine."_s },
    };
    line.arguments = { { u"source"_s, u"A folder, an http(s) address, or the name of a built-in mini-app."_s,
        u"SOURCE"_s } };
    line.examples = { { u"minihost explore ./dist"_s, u"Runs every outcome, with the button whose text fits best."_s },
        { u"minihost explore ./dist --trigger '#login' --only 'refuse,openAuth.error.*'"_s,
            u"Runs some outcomes, with this button."_s } };
    line.hasMiniApp = true;
    return line;
}

ExitCode runExplore(Invoked invoked)
{
    QCommandLineParser parser;
    if (const auto ended = parse(explore(), invoked.arguments, parser))
        return *ended;
    WantedExploration wanted;
    if (const QString problem = readWanted(parser, wanted); !problem.isEmpty())
        return usageError(u"explore"_s, problem);

    SimulatorOptions &simulator = wanted.options.simulator;
    const Reach reach = simulator.client.online ? Reach::Online : Reach::Offline;
    const auto engine =
        EngineApplication::start(invoked.argc, invoked.argv, { .reach = reach, .maps = simulator.run.maps });
    if (!engine)
        return reportFault(u"explore"_s, engine.error(), Language::English);
    simulator.run.origins = &(*engine)->origins();
    Explorer explorer(wanted.options, makeOffscreenStage);
    QObject::connect(&explorer, &Explorer::observed, qApp, printObservation);
    QObject::connect(&explorer, &Explorer::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    explorer.start();
    QApplication::exec();
    return conclude(explorer.exploration(), wanted.report);
}

} // namespace

Verb explore()
{
    return { u"explore"_s,
        u"SOURCE [--trigger SELECTOR] [--platform pc|ios|android|harmony] [--profile FILE] [--user ID] [--only IDS] "
        u"[--timeout S]"
        " [--out FILE.html] [--online]"_s,
        u"Runs a mini-app through every outcome of its authorization, and flags wrong behaviour."_s, exploreCommandLine,
        runExplore };
}

} // namespace MiniHost::Verbs
