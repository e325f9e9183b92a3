// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulator.h"

#include <QCommandLineOption>

class QCommandLineParser;

namespace MiniHost {

// --profile FILE and --user ID, for verbs that open a mini-app.
QCommandLineOption profileOption();
QCommandLineOption userOption();
void readWorldOptions(const QCommandLineParser &parser, SimulatorOptions &options);

// --platform NAME, the client; Several: NAME,NAME… side by side.
enum class Clients { One, Several };
QCommandLineOption clientOption(Clients clients);
// Returns the problem; empty: none.
QString readClientOption(const QCommandLineParser &parser, Clients clients, SimulatorOptions &options);

// --timeout S, a whole number of seconds from 1 to 600. Returns the problem; empty: none.
QString readSeconds(const QCommandLineParser &parser, std::chrono::milliseconds &limit);

} // namespace MiniHost
