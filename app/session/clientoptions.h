// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/environment.h"
#include "bridge/jsapi/bridgeoptions.h"
#include "bridge/jsapi/clientplatform.h"

namespace MiniHost {

// Which clients show the app, what they say of themselves, and the device they are on. Part of SimulatorOptions.
struct ClientOptions {
    // The first client. From --platform, or a scenario's `platform`; Simulator::setClient() changes it.
    ClientPlatform platform = ClientPlatform::Ios;
    // Further clients that show the same app at the same time, each on a device of its own. From --platform ios,pc.
    QList<ClientPlatform> beside {};
    // Of all clients, as "7.6.15"; empty: the newest known. From --client-version, or a scenario's `clientVersion`.
    // Simulator::options() always has one.
    QString version {};
    // Whether pages reach servers outside of this machine. From --online.
    bool online = false;
    // The device of each client. From --device and the options beside it, or a scenario's `environment`;
    // Simulator::setEnvironment() changes it.
    Environment environment {};
    BridgeOptions bridge {};
};

} // namespace MiniHost
