// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/errors/language.h"
#include "bridge/core/result.h"
#include "bridge/jsapi/clientplatform.h"

#include <QSize>

namespace MiniHost {

// A row of resources/devices/devices.json, or of the user's own file of the same shape.
struct DevicePreset {
    // Of the choice to have no device: the page is as large as its frame, with a mouse.
    static constexpr QLatin1StringView noneId { "none" };

    QString id; // "iphone-14"
    Text name;
    QList<ClientPlatform> clients; // the first is the default
    QSize screen;                  // CSS pixels, upright
    double pixelRatio = 1;
    bool touch = false;
    QString brand, model, systemVersion; // what device.base.getPhoneInfo says

    bool isNone() const { return id == noneId; }
};

// The built-in devices, then the user's ($XDG_CONFIG_HOME/minihost/devices.json on Linux), which replace built-in ones with the same id.
// Fails with EnvironmentInvalid and all mistakes of the user's file.
Result<QList<DevicePreset>> loadDevices();
Result<QList<DevicePreset>> readDevices(const QByteArray &json, const QString &source);
// "none" is known too. Fails with DeviceUnknown, naming the nearest id.
Result<DevicePreset> findDevice(const QString &id);
// The device that the client is on unless another is chosen (Client::device); nullopt for pc. When the user's file has mistakes, the
// built-in one.
std::optional<DevicePreset> usualDeviceOf(ClientPlatform client);
QString userDevicesFile();

} // namespace MiniHost
