// SPDX-License-Identifier: MIT
#pragma once

#include "app/sources/originmap.h"
#include "bridge/core/enums/enumwords.h"

#include <functional>
#include <optional>
#include <QUrl>

namespace MiniHost {

class AppServerSketch;
class Clock;
class MappedOrigins;
class WebProfile;

enum class ExchangeMode {
    Native, // MiniHost redeems the code as the app's server does, as soon as the page has it
    Manual, // the same, when someone presses the button
    Off,    // the code is left to the user's own server
};
template<>
inline constexpr auto enumWords<ExchangeMode> = makeEnumWords<ExchangeMode>(
    { { ExchangeMode::Native, u"native" }, { ExchangeMode::Manual, u"manual" }, { ExchangeMode::Off, u"off" } });

// The app of a run, who redeems its codes, and clock, randomness and servers of the run. Part of SimulatorOptions.
struct RunOptions {
    // For MiniAppSource::parse(): a folder, a zip, an http(s) address, the name of a built-in app; empty: the showcase. From the
    // verb's argument, or a scenario's `source`.
    QString source {};
    // The first address in the app, for deepLink(); empty: the app's entry. From --path.
    QString path {};
    // The path under which the app's folder is served, like "/h5/"; empty: as its index.html expects it. From --base.
    QString base {};
    // Whether pages are loaded again when files of the app's folder, or of a mapped folder, change. False with --no-reload.
    bool reloadOnChange = false;
    // From --exchange, or a scenario's `exchange`.
    ExchangeMode exchange = ExchangeMode::Native;
    // Whether `exchange` was given by name. False: an app whose miniapp.json redeems codes is left to that.
    bool isExchangeGiven = false;
    // Whether there is no user who can be asked about a page that does not answer: then the page is ended. True in scenarios and
    // in explore.
    bool isUnattended = false;
    // Makes all randomness of the run repeatable; nullopt: the system's randomness. From a scenario's `seed`, or --seed.
    std::optional<quint64> seed {};
    // Outlives the simulator; null: the system's clock. A scenario's is virtual.
    const Clock *clock = nullptr;
    // Origins that are a folder or a server of this machine. From --map.
    QList<OriginMap> maps {};
    // Serves `maps`; made before the engine, and outlives the simulator. Null: nothing outside of this machine is served.
    MappedOrigins *origins = nullptr;
    // Gets each request that the app's folder has no answer to. Outlives the simulator; may be null. For `minihost init`.
    AppServerSketch *sketch = nullptr;
    // The engine's profile of the first client, by the address of the app, for runs that share profiles one after the other.
    // Empty: a profile of its own. For suites of scenarios.
    std::function<WebProfile &(const QUrl &app)> web {};
};

} // namespace MiniHost
