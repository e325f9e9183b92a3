// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/nearestname.h"

#include "app/session/terminal.h"
#include "bridge/core/errors/exitcode.h"

#include <functional>
#include <optional>
#include <QCommandLineOption>
#include <QStringList>
#include <vector>

class QCommandLineParser;

namespace MiniHost {

// The arguments of a verb. The verb makes its application object (QCoreApplication, QGuiApplication or QApplication).
struct Invoked {
    int &argc;
    char **argv;
    QStringList arguments; // those after the verb's name
};

// Options and arguments of a verb. Its parser, `minihost VERB --help` and docs/reference/options.md are made from it.
struct CommandLine {
    struct Argument {
        QString name, description, syntax; // for QCommandLineParser::addPositionalArgument()
    };
    struct Example {
        QString command; // "minihost open ./dist"
        QString meaning; // what it does, in a few words
    };
    QString description;               // sentences, with line ends for the terminal
    QList<QCommandLineOption> options; // without --help
    QList<Argument> arguments;
    QList<Example> examples; // at least one
    bool hasMiniApp = false; // the verb also has the options of allOptionGroups()
};

// One file for each verb: app/cli/verbs/<name>.cpp defines `Verb Verbs::<name>()`, and the folder is the registry.
struct Verb {
    QString name;
    QString usage;   // "[FOLDER|URL] [--platform pc|ios] …"
    QString summary; // one line, for --help
    CommandLine (*commandLine)();
    std::function<ExitCode(Invoked)> run;
};

std::vector<Verb> allVerbs();

// Reads the arguments into `parser`. Returns the exit code when the verb has nothing more to do: --help was printed, or the arguments
// are wrong and the error was printed.
std::optional<ExitCode> parse(const Verb &verb, const QStringList &arguments, QCommandLineParser &parser);
// The text of `minihost VERB --help`, without the last line end.
QString helpText(const Verb &verb);
// Prints the error and "Try: minihost VERB --help" on stderr. Returns ExitCode::Usage.
ExitCode usageError(const QString &verb, const QString &message);

} // namespace MiniHost
