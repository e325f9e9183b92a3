// SPDX-License-Identifier: MIT
#include "app/cli/program.h"

#include "app/cli/knownnoise.h"
#include "app/cli/sessionoptions.h"
#include "app/cli/verb.h"

#include <cstdio>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString programHelp(const std::vector<Verb> &verbs)
{
    QString text = uR"(MiniHost %1: an offline stand-in for the DingTalk client.

Usage: minihost VERB [ARGUMENTS]

Verbs:
)"_s.arg(QLatin1StringView(MINIHOST_VERSION));
    for (const Verb &verb : verbs)
        text += u"  %1 %2\n      %3\n"_s.arg(verb.name, verb.usage, verb.summary);
    text += uR"(  --help, --version
      `minihost VERB --help` describes a verb.

Exit codes:
)"_s;
    for (const auto &[code, meaning] : exitCodeMeanings())
        text += u"  %1  %2\n"_s.arg(static_cast<int>(code)).arg(meaning);
    return text;
}

QList<QCommandLineOption> optionsOf(const CommandLine &line)
{
    const QCommandLineOption help({ u"h"_s, u"help"_s }, u"Shows this help."_s);
    return QList { help } + line.options + (line.hasMiniApp ? sessionOptions() : QList<QCommandLineOption>());
}

void fill(QCommandLineParser &parser, const CommandLine &line)
{
    parser.setApplicationDescription(line.description);
    parser.addOptions(optionsOf(line));
    for (const CommandLine::Argument &argument : line.arguments)
        parser.addPositionalArgument(argument.name, argument.description, argument.syntax);
}

// The parser's error; for an unknown option also the option with the nearest name.
QString problemOf(const QCommandLineParser &parser, const Verb &verb)
{
    if (parser.unknownOptionNames().isEmpty())
        return parser.errorText();
    const QString unknown = parser.unknownOptionNames().constFirst();
    QStringList names;
    const QList<QCommandLineOption> options = optionsOf(verb.commandLine());
    for (const QCommandLineOption &option : options)
        names += option.names();
    const QString nearest = nearestName(unknown, names);
    return u"there is no option --%1"_s.arg(unknown)
        + (nearest.isEmpty() ? QString() : u"; did you mean --%1?"_s.arg(nearest));
}

} // namespace

QList<std::pair<ExitCode, QString>> exitCodeMeanings()
{
    return {
        { ExitCode::Ok, u"ok"_s },
        { ExitCode::ExpectationFailed, u"an expectation failed"_s },
        { ExitCode::Usage, u"wrong usage, or an invalid file"_s },
        { ExitCode::CouldNotStart, u"could not start (port, display, data folder)"_s },
        { ExitCode::PageFailed, u"the page crashed or never loaded"_s },
        { ExitCode::TimedOut, u"time-out"_s },
    };
}

QString helpText(const Verb &verb)
{
    const CommandLine line = verb.commandLine();
    QCommandLineParser parser;
    fill(parser, line);
    // Replaces the parser's first line, which has only the name of the program.
    QString text = parser.helpText();
    text.remove(0, text.indexOf(u'\n'));
    text = u"Usage: minihost %1 %2\n"_s.arg(verb.name, verb.usage) + text.trimmed() + u"\n\nExamples:"_s;
    for (const CommandLine::Example &example : line.examples)
        text += u"\n  %1\n      %2"_s.arg(example.command, example.meaning);
    return text;
}

std::optional<ExitCode> parse(const Verb &verb, const QStringList &arguments, QCommandLineParser &parser)
{
    fill(parser, verb.commandLine());
    if (!parser.parse(QStringList { u"minihost "_s + verb.name } + arguments))
        return usageError(verb.name, problemOf(parser, verb));
    if (!parser.isSet(u"help"_s))
        return std::nullopt;
    print(helpText(verb));
    return ExitCode::Ok;
}

ExitCode usageError(const QString &verb, const QString &message)
{
    printError(u"minihost %1: %2"_s.arg(verb, message));
    printError(u"Try: minihost %1 --help"_s.arg(verb));
    return ExitCode::Usage;
}

int runProgram(int argc, char **argv)
{
    dropKnownNoise();
    const std::vector<Verb> verbs = allVerbs();
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"--help"_s;
    if (name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1) {
        print(programHelp(verbs).trimmed());
        return 0;
    }
    if (name == "--version"_L1 || name == "version"_L1) {
        print(u"minihost %1 (Qt %2)"_s.arg(QLatin1StringView(MINIHOST_VERSION), QLatin1StringView(qVersion())));
        return 0;
    }
    QStringList names;
    for (const Verb &verb : verbs) {
        if (verb.name == name) {
            QStringList arguments;
            for (int i = 2; i < argc; ++i)
                arguments += QString::fromLocal8Bit(argv[i]);
            // The application object gets no arguments, since Qt itself has options, such as --platform.
            int programArgc = 1;
            char *program[] = { argv[0], nullptr };
            return static_cast<int>(verb.run({ programArgc, program, arguments }));
        }
        names += verb.name;
    }
    const QString nearest = nearestName(name, names);
    printError(u"minihost: unknown verb \"%1\"."_s.arg(name)
        + (nearest.isEmpty() ? QString() : u" Did you mean \"%1\"?"_s.arg(nearest)));
    printError(u"Verbs: %1. Try: minihost --help"_s.arg(names.join(u", "_s)));
    return static_cast<int>(ExitCode::Usage);
}

} // namespace MiniHost
