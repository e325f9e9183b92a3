// SPDX-License-Identifier: MIT
#include "app/cli/sessionoptions.h"
#include "app/cli/verb.h"
#include "app/desktop/client/offscreenstage.h"
#include "app/explorer/htmlreport.h"
#include "app/session/report.h"
#include "app/sources/mappedorigins.h"
#include "bridge/core/foreigntext.h"
#include "bridge/core/savedfile.h"
#include "web/container/enginesetup.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {

Verb explore();

namespace {

struct Wanted {
    ExploreOptions options;
    QString report;
};

// What is wrong with --only, or nothing. An outcome that takes longer than --timeout is known all the same.
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

QString readWanted(const QCommandLineParser &parser, Wanted &wanted)
{
    SimulatorOptions &simulator = wanted.options.simulator;
    const QStringList sources = parser.positionalArguments();
    if (sources.size() > 1 || (sources.isEmpty() && !parser.isSet(u"map"_s)))
        return u"name one mini-app: a folder, an address, or one that is built in, like samples/login-hang"_s;
    simulator.source = sources.value(0);
    simulator.profile = parser.value(u"profile"_s);
    simulator.user = parser.value(u"user"_s);
    simulator.online = parser.isSet(u"online"_s);
    const QString platform = parser.value(u"platform"_s);
    const auto client = clientPlatformFromString(platform);
    if (!client)
        return u"--platform %1: choose one of %2"_s.arg(platform, clientPlatformNames().join(u", "_s));
    simulator.client = *client;
    if (const QString problem = readSessionOptions(parser, simulator); !problem.isEmpty())
        return problem;
    wanted.options.trigger = parser.value(u"trigger"_s);
    if (!wanted.options.trigger.isEmpty())
        wanted.options.start = ExploreOptions::Start::ByClick;
    wanted.options.only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    if (const QString unknown = unknownOutcome(wanted.options.only); !unknown.isEmpty())
        return unknown;
    bool isNumber = false;
    const int seconds = parser.value(u"timeout"_s).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > 600)
        return u"--timeout %1: a whole number of seconds, from 1 to 600"_s.arg(parser.value(u"timeout"_s));
    wanted.options.limit = std::chrono::seconds(seconds);
    wanted.report = parser.value(u"out"_s);
    return {};
}

// A page's text may hold anything, also what would look like the next line of ours.
QString inShort(const QString &text)
{
    return shownLine(text, 100);
}

void tell(const Observation &seen)
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

ExitCode run(Invoked invoked)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Takes a mini-app through every outcome of its authorization, without a window, and reports what it did:\n"
        "allow, refuse, close, each error code, no answer, two answers, garbage, failures of the platform, leaving the "
        "page.\n"
        "Flags pages that hang, throw, or show success for a failure; then the exit code is 1."_s);
    const QCommandLineOption help({ u"h"_s, u"help"_s }, u"Shows this."_s);
    parser.addOption(help);
    parser.addOptions({
        { u"trigger"_s,
            u"The button that starts the authorization (default: the likeliest one, or none when the page starts by itself)."_s,
            u"SELECTOR"_s },
        { u"platform"_s, u"The client the page believes it runs in (default ios)."_s, clientPlatformNames().join(u'|'),
            u"ios"_s },
        { u"profile"_s, u"The world: a JSON file with organisations, users and apps."_s, u"FILE"_s },
        { u"user"_s, u"Who is signed in (default: the profile's signedIn)."_s, u"ID"_s },
        { u"only"_s, u"These outcomes only, by id, with commas between: refuse,openAuth.error.*"_s, u"IDS"_s },
        { u"timeout"_s, u"How many seconds a page may take for one outcome (default 10)."_s, u"S"_s, u"10"_s },
        { u"out"_s, u"The report (default: minihost-explore.html)."_s, u"FILE"_s, u"minihost-explore.html"_s },
        { u"online"_s, u"Let the page reach the outside; without it nothing leaves this machine."_s },
    });
    parser.addPositionalArgument(
        u"source"_s, u"A folder, an http(s) address, or the name of a built-in mini-app."_s, u"SOURCE"_s);
    addSessionOptions(parser);
    if (!parser.parse(QStringList { u"minihost explore"_s } + invoked.arguments))
        return usageError(u"explore"_s, parser.errorText());
    if (parser.isSet(help))
        return printHelp(explore(), parser);
    Wanted wanted;
    if (const QString problem = readWanted(parser, wanted); !problem.isEmpty())
        return usageError(u"explore"_s, problem);

    // No window and no display server, also where there is one.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const Reach reach = wanted.options.simulator.online ? Reach::Online : Reach::Offline;
    const auto origins = MappedOrigins::start(wanted.options.simulator.maps, reach);
    if (!origins)
        return reportFault(u"explore"_s, origins.error(), Language::English);
    wanted.options.simulator.origins = origins->get();
    prepareEngine(reach, Language::Chinese, Renderers::Many, (*origins)->engine());
    QApplication application(invoked.argc, invoked.argv);
    finishEngineSetup(reach);
    Explorer explorer(wanted.options, makeOffscreenStage);
    QObject::connect(&explorer, &Explorer::observed, &application, tell);
    QObject::connect(&explorer, &Explorer::finished, &application, &QCoreApplication::quit, Qt::QueuedConnection);
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
        u"Takes a mini-app through every outcome of its authorization, and flags what it gets wrong."_s, run };
}

} // namespace MiniHost
