// SPDX-License-Identifier: MIT
#pragma once

#include "app/session/device.h"
#include "web/container/pageemulation.h"

#include <QJsonObject>

namespace MiniHost {

namespace Events {
struct DeviceChanged;
}

class JsonReader;

// The simulated device, network, place and settings.
struct Environment {
    std::optional<DevicePreset> device; // nullopt: the client's usual one
    bool landscape = false;
    double zoom = 1;                  // of the picture, from 0.25 to 3; not visible to the page
    std::optional<double> pixelRatio; // instead of the device's
    std::optional<bool> touch;        // instead of the device's
    std::optional<bool> dark;
    NetworkType network = NetworkType::Wifi; // None: offline
    std::optional<Place> place;
    bool placeRefused = false; // whether the user refuses to share the location
    double fontScale = 1;      // from 0.5 to 3
    QString locale;            // "zh-CN"
    QString timezone;          // "Asia/Shanghai"

    // With the client's usual device where none is chosen. All that the page sees is read from this.
    Environment on(ClientPlatform client) const;
    QSize screen() const; // rotated; empty without a device
};

// The keys of its JSON, as in a scenario's `environment` and in the settings.
QStringList environmentKeys();
Environment readEnvironment(const JsonReader &reader); // mistakes go to the reader's list
QJsonObject toJson(const Environment &environment);    // members that differ from the default
Events::DeviceChanged changeTo(const Environment &environment);

// Speed and delay of a simulated network of this kind. Our own figures; DingTalk publishes none.
NetworkSpeed speedOf(NetworkType type);
QStringList networkNames(); // "wifi", "4g", "3g", "2g", "none"

// Reads a place like "30.27,120.15"; nullopt when it is none.
std::optional<Place> placeFromString(const QString &text);

// The size of a page without a window: the device's screen (without a device, the client's usual one) less the client's bars.
QSize pageSizeOf(const Environment &environment, ClientPlatform client);

Emulation emulationOf(const Environment &environment);
// The values that JSAPIs return about the device.
DeviceFacts factsOf(const Environment &environment);

} // namespace MiniHost
