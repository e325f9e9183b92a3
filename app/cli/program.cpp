// SPDX-License-Identifier: MIT
#include "app/cli/program.h"

#include "app/cli/knownnoise.h"
#include "app/cli/verb.h"

#include <cstdio>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

QString helpText(const std::vector<Verb> &verbs)
{
    QString text = uR"(MiniHost %1: an offline stand-in for the DingTalk client.

Usage: minihost VERB [ARGUMENTS]

Verbs:
)"_s.arg(QLatin1StringView(MINIHOST_VERSION));
    for (const Verb &verb : verbs)
        text += u"  %1 %2\n      %3\n"_s.arg(verb.name, verb.usage, verb.summary);
    text += uR"(  --help, --version
      `minihost VERB --help` says more about a verb.

Exit codes:
  0  ok
  1  an expectation failed
  2  wrong usage, or a bad file
  3  could not start (port, display, data folder)
  4  the page crashed or never loaded
  5  time-out
)"_s;
    return text;
}

} // namespace

ExitCode printHelp(const Verb &verb, const QCommandLineParser &parser)
{
    // The parser's own first line names the program only.
    QString text = parser.helpText();
    text.remove(0, text.indexOf(u'\n'));
    print(u"Usage: minihost %1 %2"_s.arg(verb.name, verb.usage) + text.trimmed().prepend(u'\n'));
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
        print(helpText(verbs).trimmed());
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
            // Qt reads "--platform pc" as its own: the application object is not shown what was meant for the verb.
            int own = 1;
            char *program[] = { argv[0], nullptr };
            return static_cast<int>(verb.run({ own, program, arguments }));
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
