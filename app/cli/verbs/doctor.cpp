// SPDX-License-Identifier: MIT
#include "app/cli/checkup.h"
#include "app/cli/verb.h"
#include "bridge/core/jsontext.h"

#include <QCommandLineParser>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb doctor();

namespace {

CommandLine doctorCommandLine()
{
    CommandLine line;
    line.description = u"Checks whether MiniHost can run on this machine, and prints how to fix what does not work.\n"
                       "Exit code 0 when MiniHost can run here, 3 when it cannot."_s;
    line.options = { { u"json"_s, u"Prints one line of JSON instead of the table."_s } };
    line.examples = { { u"minihost doctor"_s, u"After the installation, or when something does not start."_s } };
    return line;
}

ExitCode runDoctor(Invoked invoked)
{
    QCommandLineParser parser;
    if (const auto ended = parse(doctor(), invoked.arguments, parser))
        return *ended;
    if (!parser.positionalArguments().isEmpty())
        return usageError(u"doctor"_s, u"takes no argument \"%1\""_s.arg(parser.positionalArguments().first()));
    const bool json = parser.isSet(u"json"_s);

    // On the offscreen platform, so that a display that does not work cannot end this program; checkDisplay() reports it.
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(invoked.argc, invoked.argv);
    if (platform.isNull())
        qunsetenv("QT_QPA_PLATFORM");
    else
        qputenv("QT_QPA_PLATFORM", platform);

    const QList<CheckFinding> findings = checkAll();
    const bool good = canRun(findings);
    if (json) {
        print(jsonString(toJson(findings)));
    } else {
        for (const CheckFinding &finding : findings) {
            print(u"%1  %2  %3"_s.arg(toString(finding.health), -4).arg(finding.name, -13).arg(finding.detail));
            if (!finding.mend.isEmpty())
                print(u"%1  → %2"_s.arg(u""_s, 19).arg(finding.mend));
        }
        print(good ? u"\nMiniHost can run here."_s
                   : u"\nMiniHost cannot run here until the lines marked \"fail\" are fixed."_s);
    }
    return good ? ExitCode::Ok : ExitCode::CouldNotStart;
}

} // namespace

Verb doctor()
{
    return { u"doctor"_s, u"[--json]"_s, u"Checks whether MiniHost can run on this machine."_s, doctorCommandLine,
        runDoctor };
}

} // namespace MiniHost::Verbs
