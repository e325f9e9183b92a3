// SPDX-License-Identifier: MIT
#include "app/cli/verb.h"
#include "app/session/report.h"
#include "app/session/stopsignal.h"
#include "bridge/openapi/openapiserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace MiniHost {

Verb serve();

namespace {

ExitCode run(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Runs the offline open platform alone. The first line on stdout says where:\n"
        "{\"event\":\"ready\",\"api\":\"http://127.0.0.1:PORT\",\"controlTokenFile\":\"…\",\"pid\":…}\n"
        "SIGTERM and SIGINT (Ctrl+C) end it."_s);
    const QCommandLineOption help({ u"h"_s, u"help"_s }, u"Shows this."_s);
    const QCommandLineOption port(
        u"port"_s, u"Listens on this port of 127.0.0.1; 0 takes any free one."_s, u"N"_s, u"0"_s);
    const QCommandLineOption profile(
        u"profile"_s, u"The world to serve, a JSON file; without it the built-in showcase."_s, u"FILE"_s);
    const QCommandLineOption data(u"data"_s,
        u"Keeps grants, codes and tokens in DIR/<world>.sqlite, or nowhere (:memory:); without it in the user's data "
        "folder."_s,
        u"DIR|:memory:"_s);
    parser.addOptions({ help, port, profile, data });
    if (!parser.parse(QStringList { u"minihost serve"_s } + invoked.arguments))
        return usageError(u"serve"_s, parser.errorText());
    if (parser.isSet(help))
        return printHelp(serve(), parser);
    if (!parser.positionalArguments().isEmpty())
        return usageError(u"serve"_s, u"takes no argument \"%1\""_s.arg(parser.positionalArguments().first()));
    bool isNumber = false;
    const quint16 portNumber = parser.value(port).toUShort(&isNumber);
    if (!isNumber)
        return usageError(u"serve"_s, u"--port must be a number from 0 to 65535, not \"%1\""_s.arg(parser.value(port)));
    if (parser.isSet(data) && parser.value(data).isEmpty())
        return usageError(u"serve"_s, u"--data needs a folder, or :memory:"_s);

    quitOnStopSignals();
    const SystemClock clock;
    Journal journal(clock);
    const OpenApiOptions options { portNumber, parser.value(profile), parser.value(data), Language::Chinese };
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
    return { u"serve"_s, u"[--port N] [--profile FILE] [--data DIR|:memory:]"_s, u"The offline open platform alone."_s,
        run };
}

} // namespace MiniHost
