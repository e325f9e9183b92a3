// SPDX-License-Identifier: MIT
#include "app/cli/checkup.h"
#include "app/cli/verb.h"

#include <QGuiApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace MiniHost {

Verb doctor();

namespace {

ExitCode run(Invoked invoked)
{
    bool json = false;
    for (const QString &argument : std::as_const(invoked.arguments)) {
        if (argument == "--help"_L1 || argument == "-h"_L1) {
            print(u"Usage: minihost doctor [--json]\n\n"
                  "Says what works on this machine, and how to mend what does not.\n"
                  "Exit code 0 when MiniHost can run here, 3 when it cannot."_s);
            return ExitCode::Ok;
        }
        if (argument != "--json"_L1)
            return usageError(u"doctor"_s, u"what is \"%1\"?"_s.arg(argument));
        json = true;
    }

    // The checks look at the display themselves: a broken one must not end the doctor.
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
        print(QString::fromUtf8(QJsonDocument(toJson(findings)).toJson(QJsonDocument::Compact)));
    } else {
        for (const CheckFinding &finding : findings) {
            print(u"%1  %2  %3"_s.arg(toString(finding.health), -4).arg(finding.name, -13).arg(finding.detail));
            if (!finding.mend.isEmpty())
                print(u"%1  → %2"_s.arg(u""_s, 19).arg(finding.mend));
        }
        print(good ? u"\nMiniHost can run here."_s
                   : u"\nMiniHost cannot run here until the lines marked \"fail\" are mended."_s);
    }
    return good ? ExitCode::Ok : ExitCode::CouldNotStart;
}

} // namespace

Verb doctor()
{
    return { u"doctor"_s, u"[--json]"_s, u"Says what works on this machine, and how to mend what does not."_s, run };
}

} // namespace MiniHost
