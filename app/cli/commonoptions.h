// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulator.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace MiniHost {

// Which world: --profile FILE, --user ID. For verbs that open a mini-app.
QCommandLineOption profileOption();
QCommandLineOption userOption();
void readWorldOptions(const QCommandLineParser &parser, SimulatorOptions &options);

// Which client: --platform NAME; Several: NAME,NAME… side by side.
enum class Clients { One, Several };
QCommandLineOption clientOption(Clients clients);
// What is wrong with it, or nothing.
QString readClientOption(const QCommandLineParser &parser, Clients clients, SimulatorOptions &options);

// --timeout S, a whole number of seconds from 1 to 600. What is wrong with it, or nothing.
QString readSeconds(const QCommandLineParser &parser, std::chrono::milliseconds &limit);

} // namespace MiniHost
