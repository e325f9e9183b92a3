// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulator.h"

#include <QCommandLineOption>
#include <vector>

class QCommandLineParser;

namespace MiniHost {

// Options that every verb with a mini-app has (open, test, explore), a few that belong together. One file a group:
// app/cli/options/<name>.cpp defines `OptionGroup OptionGroups::<name>()`, and the folder is the registry.
struct OptionGroup {
    QList<QCommandLineOption> options;
    // Takes what was given over into the session's options. What is wrong with it, or nothing.
    std::function<QString(const QCommandLineParser &, SimulatorOptions &)> read;
};

std::vector<OptionGroup> allOptionGroups();

QList<QCommandLineOption> sessionOptions(); // of all groups
QString readSessionOptions(const QCommandLineParser &parser, SimulatorOptions &options);

} // namespace MiniHost
