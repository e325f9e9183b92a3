// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulator.h"

#include <QCommandLineOption>
#include <vector>

class QCommandLineParser;

namespace MiniHost {

// A group of options that every verb with a mini-app has (open, test, explore). One file for each group:
// app/cli/options/<name>.cpp defines `OptionGroup OptionGroups::<name>()`, and the folder is the registry.
struct OptionGroup {
    QList<QCommandLineOption> options;
    // Reads the options into the session's. Returns the problem; empty: none.
    std::function<QString(const QCommandLineParser &, SimulatorOptions &)> read;
};

std::vector<OptionGroup> allOptionGroups();

QList<QCommandLineOption> sessionOptions(); // the options of all groups
// Returns the first problem of any group; empty: none.
QString readSessionOptions(const QCommandLineParser &parser, SimulatorOptions &options);

} // namespace MiniHost
