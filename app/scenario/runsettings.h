// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/simulatoroptions.h"
#include "bridge/core/clock.h"

namespace MiniHost {

class SharedWeb;

// How a scenario is run, besides its file. Filled by `minihost test`, and passed on as a whole.
struct RunSettings {
    // Instead of the scenario's own. From --seed.
    std::optional<quint64> seed {};
    // Real time for the whole scenario. From --timeout.
    Milliseconds timeout = std::chrono::seconds(30);
    // A folder for pictures; empty: none are kept. Below the folder of --journal.
    QString artifacts {};
    // The engine's profiles that runs share; null: each run has one of its own.
    SharedWeb *web = nullptr;
    // Real time that an expectation may take to become true. From --patience.
    Milliseconds patience = std::chrono::seconds(2);
    // The session's options, which the scenario's own settings override. From the options of each verb with a mini-app.
    SimulatorOptions session {};
};

} // namespace MiniHost
