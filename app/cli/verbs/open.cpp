// SPDX-License-Identifier: MIT
#include "app/cli/commonoptions.h"
#include "app/cli/display.h"
#include "app/cli/sessionoptions.h"
#include "app/cli/verb.h"
#include "app/desktop/window/desktop.h"

#include <QCommandLineParser>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb open();

namespace {

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

// The value of the chosen word, or `otherwise` without the option; nullopt: `problem` has the error.
template<HasWords Enum>
std::optional<Enum> choose(const QCommandLineParser &parser, const QString &option, Enum otherwise, QString *problem)
{
    if (!parser.isSet(option))
        return otherwise;
    const auto chosen = fromWord<Enum>(parser.value(option));
    if (!chosen)
        *problem = u"--%1 %2: choose one of %3"_s.arg(option, parser.value(option), allWords<Enum>().join(u", "_s));
    return chosen;
}

std::optional<SimulatorOptions> readOptions(const QCommandLineParser &parser, QString *problem)
{
    SimulatorOptions options;
    options.run.source = parser.positionalArguments().value(0);
    readWorldOptions(parser, options);
    options.world.organisation = parser.value(u"org"_s);
    options.world.data = parser.value(u"data"_s);
    options.client.online = parser.isSet(u"online"_s);
    options.run.reloadOnChange = !parser.isSet(u"no-reload"_s);
    *problem = readClientOption(parser, Clients::Several, options);
    if (!problem->isEmpty())
        return std::nullopt;
    const auto language = choose(parser, u"lang"_s, systemLanguage(), problem);
    const auto exchange = choose(parser, u"exchange"_s, ExchangeMode::Native, problem);
    if (!language || !exchange)
        return std::nullopt;
    options.world.language = *language;
    options.run.exchange = *exchange;
    options.run.isExchangeGiven = parser.isSet(u"exchange"_s);
    bool isPort = true;
    if (parser.isSet(u"port"_s))
        options.world.port = parser.value(u"port"_s).toUShort(&isPort);
    if (!isPort) {
        *problem = u"--port %1: give a number from 0 to 65535"_s.arg(parser.value(u"port"_s));
        return std::nullopt;
    }
    *problem = readSessionOptions(parser, options);
    return problem->isEmpty() ? std::optional(options) : std::nullopt;
}

CommandLine openCommandLine()
{
    CommandLine line;
    line.description =
        u"Opens a mini-app in the window of the simulated client: a folder, an address, or the built-in showcase.\n"
        "Without a display the showcase runs as a tour without a window, and saves screenshots."_s;
    line.options = {
        clientOption(Clients::Several),
        profileOption(),
        userOption(),
        { u"org"_s, u"The corpId of the signed-in user's organisation (default: the user's first)."_s, u"CORPID"_s },
        { u"lang"_s, u"The language of the window and of the client (default: the system's)."_s, u"zh|en"_s },
        { u"exchange"_s,
            u"MiniHost plays the app's server and redeems the authorization code at once (native, default), when a "
            u"button is "
            "pressed (manual), or not at all (off)."_s,
            u"native|manual|off"_s },
        { u"online"_s, u"Lets the page reach the internet; without it nothing leaves this machine."_s },
        { u"no-reload"_s, u"Does not reload the page when files of the folder change."_s },
        { u"data"_s,
            u"The folder of the database with grants and tokens; :memory: keeps none (default: the user's data folder)."_s,
            u"DIR"_s },
        { u"port"_s, u"The port of the open platform (default: any free one)."_s, u"N"_s },
        { u"screenshots"_s,
            u"Without a display: the folder of the screenshots (default: a new folder in the temporary one)."_s,
            u"DIR"_s },
    };
    line.arguments = { { u"source"_s, u"A folder, a zip, an http(s) address, or nothing for the showcase."_s,
        u"[FOLDER|URL]"_s } };
    line.examples = { { u"minihost open"_s, u"The built-in showcase."_s },
        { u"minihost open ./dist --platform pc"_s, u"A built mini-app in the PC client."_s },
        { u"minihost open http://localhost:5173"_s, u"A development server's page."_s },
        { u"minihost open ./dist --platform ios,pc --device iphone-14"_s, u"Two clients side by side."_s } };
    line.hasMiniApp = true;
    return line;
}

ExitCode runOpen(Invoked invoked)
{
    QCommandLineParser parser;
    if (const auto ended = parse(open(), invoked.arguments, parser))
        return *ended;
    if (parser.positionalArguments().size() > 1)
        return usageError(u"open"_s,
            u"only one folder or address can be opened, not: %1"_s.arg(parser.positionalArguments().join(u' ')));
    QString problem;
    const auto options = readOptions(parser, &problem);
    if (!options)
        return usageError(u"open"_s, problem);

    DesktopOptions desktop;
    desktop.simulator = *options;
    desktop.screenshots = parser.value(u"screenshots"_s);
    desktop.hasDisplay = hasDisplay();
    return runDesktop(invoked.argc, invoked.argv, desktop);
}

} // namespace

Verb open()
{
    return { u"open"_s,
        u"[FOLDER|URL] [--platform pc|ios|android|harmony] [--profile FILE] [--user ID] [--org CORPID] [--lang zh|en]"
        " [--exchange native|manual|off] [--online] [--path PATH] [--no-reload] [--data DIR|:memory:]"_s,
        u"Opens a mini-app in the client's window; without an argument the built-in showcase."_s, openCommandLine,
        runOpen };
}

} // namespace MiniHost::Verbs
