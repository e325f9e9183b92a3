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

// What main() hands to a verb. The verb makes its own (Core or GUI) application object.
struct Invoked {
    int &argc;
    char **argv;
    QStringList arguments; // after the verb
};

// What a verb takes. Its parser is made of this; `minihost VERB --help` prints it, docs/reference/options.md has it.
struct CommandLine {
    struct Argument {
        QString name, description, syntax; // as QCommandLineParser::addPositionalArgument() wants them
    };
    struct Example {
        QString command; // "minihost open ./dist"
        QString meaning; // what it does, in a few words
    };
    QString description;               // one or more sentences; line ends are where the terminal should break
    QList<QCommandLineOption> options; // beside --help
    QList<Argument> arguments;
    QList<Example> examples; // one at least
    bool hasMiniApp = false; // takes also the options of every verb with a mini-app (allOptionGroups())
};

// One file a verb: app/cli/verbs/<name>.cpp defines `Verb Verbs::<name>()`, and the folder is the registry.
struct Verb {
    QString name;
    QString usage;   // "[FOLDER|URL] [--platform pc|ios] …"
    QString summary; // one line, for --help
    CommandLine (*commandLine)();
    std::function<ExitCode(Invoked)> run;
};

std::vector<Verb> allVerbs();

// Reads the arguments into `parser`. What the verb ends with when it has nothing more to do: --help was answered, or the usage was wrong
// and the user told so.
std::optional<ExitCode> parse(const Verb &verb, const QStringList &arguments, QCommandLineParser &parser);
// What `minihost VERB --help` prints, without the line end.
QString helpText(const Verb &verb);
// Wrong usage, told on stderr with the way out ("minihost VERB --help"). Returns ExitCode::Usage.
ExitCode usageError(const QString &verb, const QString &message);

} // namespace MiniHost
