// SPDX-License-Identifier: MIT
#include "app/cli/commonoptions.h"
#include "app/cli/verb.h"
#include "app/desktop/client/engineapplication.h"
#include "app/desktop/client/offscreenstage.h"
#include "app/explorer/outcomerun.h"
#include "app/scenario/runner.h"
#include "app/scenario/sharedweb.h"
#include "app/session/miniappsource.h"
#include "app/session/report.h"
#include "bridge/appserver/appserverfile.h"
#include "bridge/appserver/appserversketch.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/readfile.h"
#include "bridge/core/savedfile.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb init();

namespace {

// The routes written in one round let the page get further and send new requests in the next, as after a login.
constexpr int mostRounds = 6;

struct Sketching {
    ExploreOptions options;
    QString scenario; // empty: press the trigger and allow
    QString file;     // miniapp.json
    AppServerSketch sketch;
    bool isKept = false;          // the old file is copied to miniapp.json.old
    std::optional<Fault> problem; // the fault that ends the verb
    QString note;                 // why the page did not complete its authorization
};

// Copies the file to FILE.old before it is changed, so that the user's work is not lost.
Result<void> keepAside(const QString &file)
{
    const QString aside = file + ".old"_L1;
    if ((QFile::exists(aside) && !QFile::remove(aside)) || !QFile::copy(file, aside))
        return fail(Errors::FileNotWritable, aside);
    print(u"Kept: %1"_s.arg(aside));
    return {};
}

// Opens the page once, and allows its authorization.
Task<> visitPage(Sketching *work, Stage *stage)
{
    const Outcome allow = allOutcomes(work->options.limit).first();
    OutcomeRun run(work->options, allow, *stage);
    const auto seen = co_await run.run();
    work->note.clear();
    if (seen)
        co_return;
    // A page that does not call openAuth may still have sent requests to its server.
    if (seen.error().code == Errors::TriggerNotFound)
        work->note = seen.error().toString(Language::English);
    else
        work->problem = seen.error();
}

Task<> playScenario(Sketching *work, Stage *stage)
{
    auto scenario = Scenario::load(work->scenario);
    if (!scenario) {
        work->problem = scenario.error();
        co_return;
    }
    scenario->source = work->options.simulator.run.source;
    SharedWeb web;
    RunSettings settings;
    settings.session = work->options.simulator;
    settings.web = &web;
    const Scenario *steps = &*scenario;
    const RunReport report = co_await runScenario(steps, settings, stage);
    work->note = report.hasPassed() ? QString() : report.failureText();
}

Task<> sketchAll(Sketching *work, std::unique_ptr<Stage> stage)
{
    for (int round = 0; round < mostRounds; ++round) {
        const QByteArray before = work->sketch.toJson();
        if (work->scenario.isEmpty())
            co_await visitPage(work, stage.get());
        else
            co_await playScenario(work, stage.get());
        if (work->problem || work->sketch.toJson() == before)
            break;
        if (QFile::exists(work->file) && !std::exchange(work->isKept, true)) {
            if (const auto kept = keepAside(work->file); !kept) {
                work->problem = kept.error();
                break;
            }
        }
        if (const auto written = saveFile(work->file, work->sketch.toJson()); !written) {
            work->problem = written.error();
            break;
        }
    }
    stage.reset();
    QCoreApplication::quit();
}

// Reads an existing miniapp.json: its routes are served, and come first in the new file. With `anew` it is moved away.
Result<void> beginWith(Sketching &work, bool anew)
{
    QFile file(work.file);
    if (!file.exists())
        return {};
    if (anew) {
        if (const auto kept = keepAside(work.file); !kept)
            return kept;
        work.isKept = true;
        return file.remove() ? Result<void>() : fail(Errors::FileNotWritable, work.file);
    }
    if (const auto valid = AppServerFile::load(QFileInfo(work.file).path()); !valid)
        return fail(valid.error());
    const auto json = readRegularFile(work.file, Limit::SettingsFileBytes, Errors::BackendUnreadable);
    if (!json)
        return fail(json.error());
    work.sketch.setBase(QJsonDocument::fromJson(*json).object());
    return {};
}

QString readWanted(const QCommandLineParser &parser, Sketching &work)
{
    const QStringList folders = parser.positionalArguments();
    if (folders.size() > 1)
        return u"one folder at a time, not: %1"_s.arg(folders.join(u' '));
    SimulatorOptions &simulator = work.options.simulator;
    simulator.run.source = QDir(folders.value(0, u"."_s)).absolutePath();
    readWorldOptions(parser, simulator);
    simulator.run.exchange = ExchangeMode::Off; // the app's server redeems the code
    simulator.run.isExchangeGiven = true;
    simulator.run.sketch = &work.sketch;
    if (const QString problem = readClientOption(parser, Clients::One, simulator); !problem.isEmpty())
        return problem;
    work.options.trigger = parser.value(u"trigger"_s);
    if (!work.options.trigger.isEmpty())
        work.options.start = ExploreOptions::Start::ByClick;
    if (const QString problem = readSeconds(parser, work.options.limit); !problem.isEmpty())
        return problem;
    work.scenario = parser.value(u"scenario"_s);
    return {};
}

ExitCode conclude(const Sketching &work)
{
    if (work.problem)
        return reportFault(u"init"_s, *work.problem, Language::English);
    // A page that logs in without consent (login-free code) has completed too.
    if (!work.note.isEmpty() && !work.sketch.hasExchange())
        printError(u"minihost init: the page did not complete its authorization: %1"_s.arg(work.note));
    const QStringList lines = work.sketch.lines();
    if (lines.isEmpty())
        print(u"Nothing written: the page sent no%1 requests that need a server."_s.arg(
            QFile::exists(work.file) ? u" further"_s : QString()));
    else
        print(u"Written: %1"_s.arg(work.file));
    for (const QString &line : lines)
        print(u"  "_s + line);
    for (const QString &asset : work.sketch.assets())
        print(u"Missing file of the app: %1"_s.arg(asset));
    return ExitCode::Ok;
}

CommandLine initCommandLine()
{
    CommandLine line;
    line.description =
        u"Opens a mini-app without a window, allows its authorization, and writes miniapp.json into its folder: a "
        u"route for\n"
        "each request of the page that needs a server. Edit the file to change the answers, and run init again to add\n"
        "routes for further requests. The previous file is kept as miniapp.json.old."_s;
    line.options = {
        clientOption(Clients::One),
        profileOption(),
        userOption(),
        { u"scenario"_s, u"Runs the steps of this scenario on the page instead of pressing one button."_s, u"FILE"_s },
        { u"trigger"_s,
            u"The CSS selector of the button that starts the authorization (default: the button whose text fits best)."_s,
            u"SELECTOR"_s },
        { u"timeout"_s, u"Time limit for each time the page is opened, in seconds (default: 10)."_s, u"S"_s, u"10"_s },
        { u"force"_s, u"Starts again without the routes of an existing miniapp.json."_s },
    };
    line.arguments = { { u"folder"_s, u"The folder of the mini-app (default: the current folder)."_s, u"[FOLDER]"_s } };
    line.examples = { { u"minihost init ./dist"_s, u"Presses the button whose text fits best."_s },
        { u"minihost init ./dist --scenario login.scenario.json"_s, u"Runs the steps of a scenario."_s } };
    return line;
}

ExitCode runInit(Invoked invoked)
{
    QCommandLineParser parser;
    if (const auto ended = parse(init(), invoked.arguments, parser))
        return *ended;
    Sketching work;
    if (const QString problem = readWanted(parser, work); !problem.isEmpty())
        return usageError(u"init"_s, problem);
    const auto source = MiniAppSource::parse(work.options.simulator.run.source);
    if (!source)
        return reportFault(u"init"_s, source.error(), Language::English);
    if (source->unpacked)
        return usageError(u"init"_s, u"miniapp.json cannot be written into a zip archive: unpack it first"_s);
    work.file = source->folder + u'/' + AppServerFile::fileName;
    if (const auto begun = beginWith(work, parser.isSet(u"force"_s)); !begun) {
        reportFault(u"init"_s, begun.error(), Language::English);
        return ExitCode::Usage;
    }

    const auto engine = EngineApplication::start(invoked.argc, invoked.argv, {});
    if (!engine)
        return reportFault(u"init"_s, engine.error(), Language::English);
    work.options.simulator.run.origins = &(*engine)->origins();
    QMetaObject::invokeMethod(
        qApp, [&work] { launch(sketchAll(&work, makeOffscreenStage())); }, Qt::QueuedConnection);
    QApplication::exec();
    return conclude(work);
}

} // namespace

Verb init()
{
    return { u"init"_s,
        u"[FOLDER] [--scenario FILE] [--trigger SELECTOR] [--platform pc|ios|android|harmony] [--profile FILE] [--user "
        u"ID]"
        " [--timeout S] [--force]"_s,
        u"Writes miniapp.json, a stand-in for a mini-app's server, from the requests that the page sends."_s,
        initCommandLine, runInit };
}

} // namespace MiniHost::Verbs
