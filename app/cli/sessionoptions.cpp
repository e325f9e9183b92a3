// SPDX-License-Identifier: MIT
#include "app/cli/sessionoptions.h"

#include <QCommandLineParser>

namespace MiniHost {

QList<QCommandLineOption> sessionOptions()
{
    QList<QCommandLineOption> options;
    for (const OptionGroup &group : allOptionGroups())
        options += group.options;
    return options;
}

QString readSessionOptions(const QCommandLineParser &parser, SimulatorOptions &options)
{
    for (const OptionGroup &group : allOptionGroups()) {
        if (const QString problem = group.read(parser, options); !problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace MiniHost
