// SPDX-License-Identifier: MIT
#include "app/cli/verb.h"
#include "app/session/report.h"
#include "app/session/stopsignal.h"
#include "bridge/openapi/openapiserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb serve();

namespace {

CommandLine commandLine()
{
    CommandLine line;
    line.description = u"Runs the simulated open platform without a client. The first line on stdout has its address:\n"
                       "{\"event\":\"ready\",\"api\":\"http://127.0.0.1:PORT\",\"controlTokenFile\":\"…\",\"pid\":…}\n"
                       "SIGTERM and SIGINT (Ctrl+C) end it."_s;
    line.options = {
        { u"port"_s, u"Listens on this port of 127.0.0.1; 0: any free one (default: 0)."_s, u"N"_s, u"0"_s },
        { u"profile"_s,
            u"The world: a JSON file with organisations, users and apps (default: the built-in showcase's)."_s,
            u"FILE"_s },
        { u"data"_s,
            u"Keeps grants, codes and tokens in DIR/<world>.sqlite; :memory: keeps none (default: the user's data folder)."_s,
            u"DIR|:memory:"_s },
    };
    line.examples = { { u"minihost serve --port 4400"_s,
                          u"The showcase's world, with its data in the user's data folder."_s },
        { u"minihost serve --profile world.json --data :memory:"_s, u"Another world; no data is kept."_s } };
    return line;
}

ExitCode run(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    if (const auto ended = parse(serve(), invoked.arguments, parser))
        return *ended;
    if (!parser.positionalArguments().isEmpty())
        return usageError(u"serve"_s, u"takes no argument \"%1\""_s.arg(parser.positionalArguments().first()));
    bool isNumber = false;
    const quint16 portNumber = parser.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber)
        return usageError(
            u"serve"_s, u"--port must be a number from 0 to 65535, not \"%1\""_s.arg(parser.value(u"port"_s)));
    if (parser.isSet(u"data"_s) && parser.value(u"data"_s).isEmpty())
        return usageError(u"serve"_s, u"--data needs a folder, or :memory:"_s);

    quitOnStopSignals();
    const SystemClock clock;
    Journal journal(clock);
    const WorldOptions options {
        .profile = parser.value(u"profile"_s), .data = parser.value(u"data"_s), .port = portNumber
    };
    const auto server = OpenApiServer::start(options, clock, std::make_unique<SystemEntropy>(), journal);
    if (!server)
        return reportFault(u"serve"_s, server.error(), Language::English);
    printReady((*server)->apiUrl(), (*server)->controlTokenFile());
    QCoreApplication::exec();
    return ExitCode::Ok;
}

} // namespace

Verb serve()
{
    return { u"serve"_s, u"[--port N] [--profile FILE] [--data DIR|:memory:]"_s,
        u"Runs the simulated open platform without a client."_s, commandLine, run };
}

} // namespace MiniHost::Verbs
