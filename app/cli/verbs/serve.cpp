// SPDX-License-Identifier: MIT
#include "app/cli/tlsface.h"
#include "app/cli/verb.h"
#include "app/session/report.h"
#include "app/session/stopsignal.h"
#include "app/session/terminal.h"
#include "app/sources/sdktypes.h"
#include "bridge/openapi/openapiserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb serve();

namespace {

CommandLine serveCommandLine()
{
    CommandLine line;
    line.description = u"Runs the simulated open platform without a client. The first line on stdout has its address:\n"
                       "{\"event\":\"ready\",\"api\":\"http://127.0.0.1:PORT\",\"controlTokenFile\":\"…\",\"pid\":…}\n"
                       "With --tls it also has \"tls\", the https address, and \"certificate\", the file of the "
                       "certificate to trust.\n"
                       "SIGTERM and SIGINT (Ctrl+C) end it."_s;
    line.options = {
        { u"port"_s, u"Listens on this port of 127.0.0.1; 0: any free one (default: 0)."_s, u"N"_s, u"0"_s },
        { u"host"_s,
            u"Listens on this IP address of the machine too, 0.0.0.0 for all: other machines then reach the OpenAPI. "
            u"The control API "
            "answers this machine only."_s,
            u"ADDRESS"_s },
        { u"tls"_s,
            u"Serves https too, with a certificate of this run for api., oapi., login. and account.dingtalk.com and localhost."_s },
        { u"tls-port"_s, u"The port of --tls; 0: any free one (default: 0)."_s, u"N"_s, u"0"_s },
        { u"profile"_s,
            u"The world: a JSON file with organisations, users and apps (default: the built-in showcase's)."_s,
            u"FILE"_s },
        { u"openapi"_s,
            u"Answers of the OpenAPI, used before the built-in ones: a JSON file. It is read again when it changes."_s,
            u"FILE"_s },
        { u"data"_s,
            u"Keeps grants, codes and tokens in DIR/<world>.sqlite; :memory: keeps none (default: the user's data folder)."_s,
            u"DIR|:memory:"_s },
    };
    line.examples = {
        { u"minihost serve --port 4400"_s, u"The showcase's world, with its data in the user's data folder."_s },
        { u"minihost serve --profile world.json --data :memory:"_s, u"Another world; no data is kept."_s },
        { u"minihost serve --tls --tls-port 4443"_s,
            u"For a server that calls https://api.dingtalk.com: curl --connect-to api.dingtalk.com:443:127.0.0.1:4443 --cacert FILE."_s }
    };
    return line;
}

// The address of --host; empty: without it, or a loopback address, where the server listens anyway. nullopt: it is no IP address.
std::optional<QString> readHost(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"host"_s))
        return QString();
    const QHostAddress address(parser.value(u"host"_s));
    if (address.isNull())
        return std::nullopt;
    return address.isLoopback() ? QString() : address.toString();
}

void warnAboutOtherMachines(const QString &host, quint16 port, bool hasTls)
{
    printError(u"minihost serve: warning: other machines can reach the open platform at %1, port %2. Its secrets are "
               u"those of the "
               "profile: use a world that is for tests only."_s.arg(host)
                   .arg(port));
    if (!hasTls)
        printError(u"minihost serve: warning: without --tls, secrets, codes and tokens cross the network readable."_s);
}

ExitCode runServe(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    if (const auto ended = parse(serve(), invoked.arguments, parser))
        return *ended;
    if (!parser.positionalArguments().isEmpty())
        return usageError(u"serve"_s, u"takes no argument \"%1\""_s.arg(parser.positionalArguments().first()));
    quint16 port = 0;
    quint16 tlsPort = 0;
    for (const auto &[name, number] : { std::pair(u"port"_s, &port), std::pair(u"tls-port"_s, &tlsPort) }) {
        bool isNumber = false;
        *number = parser.value(name).toUShort(&isNumber);
        if (!isNumber)
            return usageError(
                u"serve"_s, u"--%1 must be a number from 0 to 65535, not \"%2\""_s.arg(name, parser.value(name)));
    }
    const bool hasTls = parser.isSet(u"tls"_s);
    if (parser.isSet(u"tls-port"_s) && !hasTls)
        return usageError(u"serve"_s, u"--tls-port needs --tls"_s);
    const auto host = readHost(parser);
    if (!host)
        return usageError(u"serve"_s,
            u"--host must be an IP address of this machine, or 0.0.0.0 for all of them, not \"%1\""_s.arg(
                parser.value(u"host"_s)));
    if (parser.isSet(u"data"_s) && parser.value(u"data"_s).isEmpty())
        return usageError(u"serve"_s, u"--data needs a folder, or :memory:"_s);

    quitOnStopSignals();
    const SystemClock clock;
    Journal journal(clock);
    const WorldOptions options { .profile = parser.value(u"profile"_s),
        .data = parser.value(u"data"_s),
        .port = port,
        .host = *host,
        .openApi = parser.values(u"openapi"_s),
        .readTypedTable = SdkTypes::cached };
    const auto server = OpenApiServer::start(options, clock, std::make_unique<SystemEntropy>(), journal);
    if (!server)
        return reportFault(u"serve"_s, server.error(), Language::English);
    std::unique_ptr<TlsFace> face;
    ReadyMembers more;
    if (hasTls) {
        auto started = TlsFace::start(**server, *host, tlsPort);
        if (!started)
            return reportFault(u"serve"_s, started.error(), Language::English);
        face = std::move(*started);
        more = { { "tls"_L1, face->url().toString() }, { "certificate"_L1, face->certificateFile() } };
    }
    if (!host->isEmpty())
        warnAboutOtherMachines(*host, (*server)->port(), hasTls);
    printReady((*server)->apiUrl(), (*server)->controlTokenFile(), more);
    QCoreApplication::exec();
    return ExitCode::Ok;
}

} // namespace

Verb serve()
{
    return { u"serve"_s,
        u"[--port N] [--host ADDRESS] [--tls [--tls-port N]] [--profile FILE] [--openapi FILE] [--data DIR|:memory:]"_s,
        u"Runs the simulated open platform without a client."_s, serveCommandLine, runServe };
}

} // namespace MiniHost::Verbs
