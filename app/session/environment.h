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

// The simulated device and what is round it. Default: none: the page sees the engine as it is, at the size of its frame.
struct Environment {
    std::optional<DevicePreset> device;
    bool landscape = false;
    double zoom = 1;                  // of the picture, from 0.25 to 3; the page does not see it
    std::optional<double> pixelRatio; // instead of the device's
    std::optional<bool> touch;        // instead of the device's
    std::optional<bool> dark;
    NetworkType network = NetworkType::Wifi; // None: offline
    std::optional<Place> place;
    bool placeRefused = false; // the user does not let anybody know
    double fontScale = 1;      // from 0.5 to 3
    QString locale;            // "zh-CN"
    QString timezone;          // "Asia/Shanghai"

    QSize screen() const; // as it is held; empty without a device
};

// The keys of its JSON, as in a scenario's `environment` and in the settings.
QStringList environmentKeys();
Environment readEnvironment(const JsonReader &reader); // mistakes go to the reader's list
QJsonObject toJson(const Environment &environment);    // what differs from the default
Events::DeviceChanged changeTo(const Environment &environment);

// How fast a network of this kind is here: figures of our own choice, since DingTalk promises none.
NetworkSpeed speedOf(NetworkType type);
QStringList networkNames(); // "wifi", "4g", "3g", "2g", "none"

// "30.27,120.15"; nothing when it is no place.
std::optional<Place> placeFromString(const QString &text);

Emulation emulationOf(const Environment &environment);
// What JSAPIs say of the device, from what they said before.
DeviceFacts factsOf(const Environment &environment, DeviceFacts facts);

} // namespace MiniHost
