// SPDX-License-Identifier: MIT
#include "app/cli/sessionoptions.h"

#include <QCommandLineParser>

namespace MiniHost {

void addSessionOptions(QCommandLineParser &parser)
{
    for (const OptionGroup &group : allOptionGroups())
        parser.addOptions(group.options);
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
