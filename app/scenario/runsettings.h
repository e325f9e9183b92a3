// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulatoroptions.h"
#include "bridge/core/clock.h"

namespace MiniHost {

class SharedWeb;

// How a scenario is run, beside what its file says. `minihost test` fills it in; it is handed on as a whole.
struct RunSettings {
    // Instead of the scenario's own. From --seed.
    std::optional<quint64> seed {};
    // Real time for the whole scenario. From --timeout.
    Milliseconds timeout = std::chrono::seconds(30);
    // A folder for pictures; empty: none are kept. Below the folder of --journal.
    QString artifacts {};
    // The engine's profiles that runs share; null: each run has one of its own.
    SharedWeb *web = nullptr;
    // Real time in which an expectation may come true that is not so yet. From --patience.
    Milliseconds patience = std::chrono::seconds(2);
    // What the scenario's own settings are laid over. From the options of each verb with a mini-app.
    SimulatorOptions session {};
};

} // namespace MiniHost
