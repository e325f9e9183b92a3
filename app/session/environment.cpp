// SPDX-License-Identifier: MIT
#include "app/session/environment.h"

#include "bridge/core/events/client.h"
#include "bridge/core/jsonreader.h"
#include "bridge/jsapi/clientlook.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

Place readPlace(const JsonReader &reader)
{
    Place place;
    place.latitude = reader.fraction(u"latitude"_s, Required, -90, 90).value_or(0);
    place.longitude = reader.fraction(u"longitude"_s, Required, -180, 180).value_or(0);
    place.accuracy = reader.fraction(u"accuracy"_s, Optional, 0, 100000).value_or(place.accuracy);
    place.address = reader.text(u"address"_s, Optional);
    place.province = reader.text(u"province"_s, Optional);
    place.city = reader.text(u"city"_s, Optional);
    place.district = reader.text(u"district"_s, Optional);
    place.road = reader.text(u"road"_s, Optional);
    return place;
}

QJsonObject toJson(const Place &place)
{
    QJsonObject json { { "latitude"_L1, place.latitude }, { "longitude"_L1, place.longitude },
        { "accuracy"_L1, place.accuracy } };
    const std::pair<QLatin1StringView, QString> words[] { { "address"_L1, place.address },
        { "province"_L1, place.province }, { "city"_L1, place.city }, { "district"_L1, place.district },
        { "road"_L1, place.road } };
    for (const auto &[key, word] : words) {
        if (!word.isEmpty())
            json.insert(key, word);
    }
    return json;
}

} // namespace

Environment Environment::on(ClientPlatform client) const
{
    Environment all = *this;
    if (!all.device)
        all.device = usualDeviceOf(client);
    return all;
}

QSize pageSizeOf(const Environment &environment, ClientPlatform client)
{
    const ClientLook &look = lookOf(client);
    const QSize screen = environment.on(client).screen();
    return (screen.isEmpty() ? look.screen : screen) - QSize(0, look.status + look.bar + look.gesture);
}

QSize Environment::screen() const
{
    if (!device || device->isNone())
        return {};
    return landscape ? device->screen.transposed() : device->screen;
}

QStringList networkNames()
{
    QStringList names = allWords<NetworkType>();
    names.removeOne(toString(NetworkType::Unknown)); // not a value of environments
    return names;
}

std::optional<Place> placeFromString(const QString &text)
{
    const QStringList parts = text.split(u',');
    bool isLatitude = false;
    bool isLongitude = false;
    Place place;
    place.latitude = parts.value(0).toDouble(&isLatitude);
    place.longitude = parts.value(1).toDouble(&isLongitude);
    if (parts.size() != 2 || !isLatitude || !isLongitude || std::abs(place.latitude) > 90
        || std::abs(place.longitude) > 180)
        return std::nullopt;
    return place;
}

NetworkSpeed speedOf(NetworkType type)
{
    switch (type) {
    case NetworkType::None:
        return { .offline = true };
    case NetworkType::G4:
        return { .latencyMs = 60, .downKbps = 9000, .upKbps = 4500 };
    case NetworkType::G3:
        return { .latencyMs = 300, .downKbps = 1600, .upKbps = 750 };
    case NetworkType::G2:
        return { .latencyMs = 800, .downKbps = 250, .upKbps = 50 };
    case NetworkType::Wifi:
    case NetworkType::Unknown:
        break;
    }
    return {};
}

QStringList environmentKeys()
{
    return { u"device"_s, u"landscape"_s, u"zoom"_s, u"pixelRatio"_s, u"touch"_s, u"dark"_s, u"network"_s, u"place"_s,
        u"fontScale"_s, u"locale"_s, u"timezone"_s };
}

Environment readEnvironment(const JsonReader &reader)
{
    Environment environment;
    if (const QString id = reader.text(u"device"_s, Optional); !id.isEmpty()) {
        if (const auto device = findDevice(id))
            environment.device = *device;
        else
            reader.mistake(reader.place(u"device"_s), device.error().toString(Language::English));
    }
    environment.landscape = reader.flag(u"landscape"_s, Optional).value_or(false);
    environment.zoom = reader.fraction(u"zoom"_s, Optional, 0.25, 3).value_or(1);
    environment.pixelRatio = reader.fraction(u"pixelRatio"_s, Optional, 0.5, 5);
    environment.touch = reader.flag(u"touch"_s, Optional);
    environment.dark = reader.flag(u"dark"_s, Optional);
    if (const auto network = fromWord<NetworkType>(reader.choice(u"network"_s, Optional, networkNames())))
        environment.network = *network;
    if (reader.has(u"place"_s) && reader.value(u"place"_s).isNull())
        environment.placeRefused = true;
    else if (const auto place = reader.object(u"place"_s, Optional,
                 { u"latitude"_s, u"longitude"_s, u"accuracy"_s, u"address"_s, u"province"_s, u"city"_s, u"district"_s,
                     u"road"_s }))
        environment.place = readPlace(*place);
    environment.fontScale = reader.fraction(u"fontScale"_s, Optional, 0.5, 3).value_or(1);
    environment.locale = reader.text(u"locale"_s, Optional);
    environment.timezone = reader.text(u"timezone"_s, Optional);
    if (!environment.timezone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(environment.timezone.toUtf8()))
        reader.mistake(reader.place(u"timezone"_s), u"is no time zone like Asia/Shanghai"_s);
    return environment;
}

QJsonObject toJson(const Environment &environment)
{
    QJsonObject json;
    if (environment.device)
        json.insert("device"_L1, environment.device->id);
    if (environment.landscape)
        json.insert("landscape"_L1, true);
    if (environment.zoom != 1)
        json.insert("zoom"_L1, environment.zoom);
    if (environment.pixelRatio)
        json.insert("pixelRatio"_L1, *environment.pixelRatio);
    if (environment.touch)
        json.insert("touch"_L1, *environment.touch);
    if (environment.dark)
        json.insert("dark"_L1, *environment.dark);
    if (environment.network != NetworkType::Wifi)
        json.insert("network"_L1, toString(environment.network));
    if (environment.placeRefused)
        json.insert("place"_L1, QJsonValue::Null);
    else if (environment.place)
        json.insert("place"_L1, toJson(*environment.place));
    if (environment.fontScale != 1)
        json.insert("fontScale"_L1, environment.fontScale);
    if (!environment.locale.isEmpty())
        json.insert("locale"_L1, environment.locale);
    if (!environment.timezone.isEmpty())
        json.insert("timezone"_L1, environment.timezone);
    return json;
}

Events::DeviceChanged changeTo(const Environment &environment)
{
    // The same members as in its JSON.
    Events::DeviceChanged change;
    if (environment.device)
        change.device = environment.device->id;
    change.landscape = environment.landscape;
    if (environment.zoom != 1)
        change.zoom = environment.zoom;
    change.pixelRatio = environment.pixelRatio;
    change.touch = environment.touch;
    change.dark = environment.dark;
    if (environment.network != NetworkType::Wifi)
        change.network = toString(environment.network);
    change.place = toJson(environment).value("place"_L1);
    if (environment.fontScale != 1)
        change.fontScale = environment.fontScale;
    change.locale = unlessEmpty(environment.locale);
    change.timezone = unlessEmpty(environment.timezone);
    return change;
}

Emulation emulationOf(const Environment &environment)
{
    const bool isPhoneLike = environment.device && environment.device->touch;
    Emulation emulation;
    emulation.screen = environment.screen();
    if (environment.device)
        emulation.pixelRatio = environment.device->pixelRatio;
    if (environment.pixelRatio)
        emulation.pixelRatio = *environment.pixelRatio;
    emulation.scale = environment.zoom;
    emulation.mobile = isPhoneLike;
    emulation.touch = environment.touch.value_or(isPhoneLike);
    emulation.dark = environment.dark;
    emulation.place = environment.place;
    emulation.network = speedOf(environment.network);
    emulation.locale = environment.locale;
    emulation.timezone = environment.timezone;
    emulation.fontScale = environment.fontScale;
    return emulation;
}

DeviceFacts factsOf(const Environment &environment)
{
    DeviceFacts facts;
    if (environment.device && !environment.device->isNone()) {
        facts.brand = environment.device->brand;
        facts.model = environment.device->model;
        facts.systemVersion = environment.device->systemVersion;
        facts.screen = environment.screen();
        facts.pixelRatio = environment.device->pixelRatio;
    }
    if (environment.pixelRatio)
        facts.pixelRatio = *environment.pixelRatio;
    facts.network = environment.network;
    if (environment.placeRefused)
        facts.place.reset();
    else
        facts.place = environment.place.value_or(Place());
    return facts;
}

} // namespace MiniHost
