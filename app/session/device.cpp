// SPDX-License-Identifier: MIT
#include "app/session/device.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/logging.h"
#include "bridge/core/nearestname.h"
#include "bridge/core/readfile.h"
#include "bridge/jsapi/client.h"

#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

constexpr int largestSide = 4096;

DevicePreset readDevice(const JsonReader &reader)
{
    DevicePreset device;
    device.id = reader.text(u"id"_s, Required);
    device.name = reader.names(u"name"_s, Required);
    for (const QString &word : reader.words(u"clients"_s, Required)) {
        reader.expectKnown(reader.place(u"clients"_s), word, clientPlatformNames(), u"client"_s);
        if (const auto client = clientPlatformFromString(word))
            device.clients.append(*client);
    }
    const QJsonArray sides = reader.value(u"screen"_s).toArray();
    // A side that is no whole number is 0 here, and refused below.
    device.screen = { sides.at(0).toInt(), sides.at(1).toInt() };
    const auto isSide = [](int side) { return side >= 100 && side <= largestSide; };
    if (sides.size() != 2 || !isSide(device.screen.width()) || !isSide(device.screen.height()))
        reader.mistake(
            reader.place(u"screen"_s), u"must be [width, height] in CSS pixels, from 100 to %1"_s.arg(largestSide));
    device.pixelRatio = reader.fraction(u"pixelRatio"_s, Required, 0.5, 5).value_or(1);
    device.touch = reader.flag(u"touch"_s, Optional).value_or(true);
    device.brand = reader.text(u"brand"_s, Optional);
    device.model = reader.text(u"model"_s, Optional);
    device.systemVersion = reader.text(u"systemVersion"_s, Optional);
    return device;
}

} // namespace

QString userDevicesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/minihost/devices.json"_s;
}

Result<QList<DevicePreset>> readDevices(const QByteArray &json, const QString &source)
{
    const auto value = parseJson(json, source, Errors::EnvironmentInvalid);
    if (!value)
        return fail(value.error());
    Mistakes mistakes(json);
    const JsonReader root(mistakes, *value, {}, { u"devices"_s });
    QList<DevicePreset> devices;
    const QStringList keys { u"id"_s, u"name"_s, u"clients"_s, u"screen"_s, u"pixelRatio"_s, u"touch"_s, u"brand"_s,
        u"model"_s, u"systemVersion"_s };
    for (const JsonReader &reader : root.objects(u"devices"_s, Required, keys))
        devices.append(readDevice(reader));
    if (!mistakes.isEmpty())
        return fail(Errors::EnvironmentInvalid, source + u'\n' + mistakes.lines().join(u'\n'));
    return devices;
}

static Result<QList<DevicePreset>> builtInDevices()
{
    const QString file = u":/minihost/devices/devices.json"_s;
    return readDevices(readResource(file), file);
}

Result<QList<DevicePreset>> loadDevices()
{
    auto devices = builtInDevices();
    const QString file = userDevicesFile();
    if (!devices || !QFile::exists(file))
        return devices;
    const auto json = readRegularFile(file, Limit::SettingsFileBytes, Errors::EnvironmentInvalid);
    if (!json)
        return fail(json.error());
    const auto own = readDevices(*json, file);
    if (!own)
        return fail(own.error());
    for (const DevicePreset &device : *own) {
        devices->removeIf([&device](const DevicePreset &other) { return other.id == device.id; });
        devices->append(device);
    }
    return devices;
}

Result<DevicePreset> findDevice(const QString &id)
{
    if (id == DevicePreset::noneId) {
        DevicePreset none;
        none.id = id;
        none.name = { u"无"_s, u"None"_s };
        none.pixelRatio = 0;
        return none;
    }
    const auto devices = loadDevices();
    if (!devices)
        return fail(devices.error());
    QStringList known { DevicePreset::noneId };
    for (const DevicePreset &device : *devices) {
        if (device.id == id)
            return device;
        known += device.id;
    }
    const QString near = nearestName(id, known);
    return fail(Errors::DeviceUnknown,
        near.isEmpty() ? u"%1; there are: %2"_s.arg(id, known.join(u", "_s))
                       : u"%1; did you mean \"%2\"?"_s.arg(id, near));
}

std::optional<DevicePreset> usualDeviceOf(ClientPlatform client)
{
    const QString &id = clientOf(client).device;
    if (id.isEmpty())
        return std::nullopt;
    auto devices = loadDevices();
    if (!devices) {
        qCWarning(lcDesktop).noquote() << devices.error().toString(Language::English);
        devices = builtInDevices();
    }
    const auto device = std::ranges::find(*devices, id, &DevicePreset::id);
    return device == devices->cend() ? std::nullopt : std::optional(*device);
}

} // namespace MiniHost
