// SPDX-License-Identifier: MIT
// The verb `new`; the file has another name, since `new` is a keyword of C++.
#include "app/cli/verb.h"
#include "app/session/report.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/readfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace MiniHost::Verbs {

Verb newfile();

namespace {

Result<void> write(const QString &name, const QByteArray &content)
{
    if (QFile::exists(name))
        return fail(Errors::FileExists, name);
    QFile file(name);
    // NewOnly: never overwrites a file.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(Errors::FileNotWritable, u"%1: %2"_s.arg(name, file.errorString()));
    if (file.write(content) != content.size() || !file.flush())
        return fail(Errors::FileNotWritable, u"%1: %2"_s.arg(name, file.errorString()));
    return {};
}

CommandLine newfileCommandLine()
{
    CommandLine line;
    line.description =
        u"Writes an example with comments to FILE or stdout: a scenario for `minihost test`, or a profile (the world:\n"
        "organisations, users, apps) for --profile. An existing file is not overwritten."_s;
    line.examples = { { u"minihost new scenario login.scenario.json"_s, u"Writes a scenario to be changed."_s },
        { u"minihost new profile"_s, u"Prints a profile."_s } };
    return line;
}

ExitCode runNewfile(Invoked invoked)
{
    QCoreApplication application(invoked.argc, invoked.argv);
    QCommandLineParser parser;
    if (const auto ended = parse(newfile(), invoked.arguments, parser))
        return *ended;
    const QStringList arguments = parser.positionalArguments();
    static const QStringList kinds { u"scenario"_s, u"profile"_s };
    if (!kinds.contains(arguments.value(0)) || arguments.size() > 2)
        return usageError(u"new"_s, u"choose scenario [FILE] or profile [FILE]"_s);

    const QByteArray content = readResource(u":/minihost/new/%1.json"_s.arg(arguments[0]));
    if (arguments.size() == 1) {
        print(QString::fromUtf8(content).trimmed());
        return ExitCode::Ok;
    }
    if (auto written = write(arguments[1], content); !written) {
        reportFault(u"new"_s, written.error(), Language::English);
        return ExitCode::Usage;
    }
    const bool isScenario = arguments[0] == "scenario"_L1;
    print((isScenario ? u"Written: %1. Run it: minihost test %1"_s : u"Written: %1. Check it: minihost validate %1"_s)
              .arg(arguments[1]));
    return ExitCode::Ok;
}

} // namespace

Verb newfile()
{
    return { u"new"_s, u"scenario|profile [FILE]"_s, u"Writes an example scenario or profile, to be changed."_s,
        newfileCommandLine, runNewfile };
}

} // namespace MiniHost::Verbs
