// SPDX-License-Identifier: MIT
// Options for the device and its environment.
#include "app/cli/sessionoptions.h"
#include "bridge/core/jsonreader.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost::OptionGroups {
namespace {

// Converts an option to the JSON of scenarios and settings, so that readEnvironment() checks all of them.
std::optional<QJsonValue> asJson(const QString &key, const QString &text)
{
    if (key == "landscape"_L1)
        return true;
    if (key == "dark"_L1 || key == "touch"_L1) {
        if (text == "on"_L1 || text == "off"_L1)
            return text == "on"_L1;
        return std::nullopt;
    }
    if (key == "zoom"_L1 || key == "pixelRatio"_L1 || key == "fontScale"_L1) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? std::optional<QJsonValue>(number) : std::nullopt;
    }
    if (key != "place"_L1)
        return text;
    if (text == "off"_L1)
        return QJsonValue(QJsonValue::Null);
    const auto place = placeFromString(text);
    if (!place)
        return std::nullopt;
    return QJsonObject { { "latitude"_L1, place->latitude }, { "longitude"_L1, place->longitude } };
}

QString readEnvironment(const QCommandLineParser &parser, SimulatorOptions &options)
{
    static const std::pair<QString, QString> keys[] {
        { u"device"_s, u"device"_s },
        { u"landscape"_s, u"landscape"_s },
        { u"zoom"_s, u"zoom"_s },
        { u"pixel-ratio"_s, u"pixelRatio"_s },
        { u"touch"_s, u"touch"_s },
        { u"dark"_s, u"dark"_s },
        { u"network"_s, u"network"_s },
        { u"location"_s, u"place"_s },
        { u"font-scale"_s, u"fontScale"_s },
        { u"locale"_s, u"locale"_s },
        { u"timezone"_s, u"timezone"_s },
    };
    QJsonObject json = toJson(options.client.environment);
    for (const auto &[option, key] : keys) {
        if (!parser.isSet(option))
            continue;
        const auto value = asJson(key, parser.value(option));
        if (!value)
            return u"--%1 %2: not a valid value, see --help"_s.arg(option, parser.value(option));
        json.insert(key, *value);
    }
    Mistakes mistakes;
    options.client.environment = readEnvironment(JsonReader(mistakes, json, {}, environmentKeys()));
    return mistakes.lines().join(u"; "_s);
}

} // namespace

OptionGroup environment()
{
    return {
        {
            { u"device"_s,
                u"A device to emulate, like iphone-14, pixel-7, mate, ipad, pc-side-panel; none: the page is as large as its frame (default: iphone-14, pixel-7, mate for ios, android, harmony; none for pc)."_s,
                u"ID"_s },
            { u"landscape"_s, u"The device is in landscape orientation."_s },
            { u"zoom"_s, u"Scale of the page's picture in the window, from 0.25 to 3."_s, u"FACTOR"_s },
            { u"pixel-ratio"_s, u"The page's devicePixelRatio (default: the device's)."_s, u"FACTOR"_s },
            { u"touch"_s, u"The page gets touch events instead of mouse events (default: as the device)."_s,
                u"on|off"_s },
            { u"dark"_s, u"The page's prefers-color-scheme is dark or light."_s, u"on|off"_s },
            { u"network"_s, u"The page's network, with its speed; none is offline."_s, networkNames().join(u'|') },
            { u"location"_s, u"The location of the device; off: the user refuses to share it."_s,
                u"LATITUDE,LONGITUDE|off"_s },
            { u"font-scale"_s, u"The system's font size as a factor, from 0.5 to 3."_s, u"FACTOR"_s },
            { u"locale"_s, u"The locale of the page's JavaScript (Intl), like zh-CN."_s, u"LOCALE"_s },
            { u"timezone"_s, u"The page's time zone, like Asia/Shanghai."_s, u"ZONE"_s },
        },
        readEnvironment,
    };
}

} // namespace MiniHost::OptionGroups
