// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/nearestname.h"

#include "app/session/terminal.h"
#include "bridge/core/exitcode.h"

#include <functional>
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

// One file a verb: app/cli/verbs/<name>.cpp defines `Verb <name>()`, and the folder is the registry.
struct Verb {
    QString name;
    QString usage;   // "[FOLDER|URL] [--platform pc|ios] …"
    QString summary; // one line, for --help
    std::function<ExitCode(Invoked)> run;
};

std::vector<Verb> allVerbs();

// What `minihost VERB --help` prints.
ExitCode printHelp(const Verb &verb, const QCommandLineParser &parser);
// Wrong usage, told on stderr with the way out ("minihost VERB --help"). Returns ExitCode::Usage.
ExitCode usageError(const QString &verb, const QString &message);

} // namespace MiniHost
