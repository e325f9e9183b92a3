// SPDX-License-Identifier: MIT
// The device and what is round it.
#include "app/cli/sessionoptions.h"
#include "bridge/core/jsonreader.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace MiniHost::OptionGroups {
namespace {

// The options become the JSON that scenarios and settings have, so that one reader finds every mistake.
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

QString read(const QCommandLineParser &parser, SimulatorOptions &options)
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
            return u"--%1 %2: see --help for what it takes"_s.arg(option, parser.value(option));
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
            { u"device"_s, u"A device, like iphone-14, pixel-7, mate, ipad, pc-side-panel."_s, u"ID"_s },
            { u"landscape"_s, u"The device lies on its side."_s },
            { u"zoom"_s, u"The picture of the page, from 0.25 to 3."_s, u"FACTOR"_s },
            { u"pixel-ratio"_s, u"Instead of the device's."_s, u"FACTOR"_s },
            { u"touch"_s, u"Touch events instead of the mouse's (default: as the device has it)."_s, u"on|off"_s },
            { u"dark"_s, u"What prefers-color-scheme says."_s, u"on|off"_s },
            { u"network"_s, u"How the page reaches servers; none is offline."_s, networkNames().join(u'|') },
            { u"location"_s, u"Where the device is; off: the user does not tell."_s, u"LATITUDE,LONGITUDE|off"_s },
            { u"font-scale"_s, u"The system's font size, from 0.5 to 3."_s, u"FACTOR"_s },
            { u"locale"_s, u"The language of the page's Intl, like zh-CN."_s, u"LOCALE"_s },
            { u"timezone"_s, u"The page's time zone, like Asia/Shanghai."_s, u"ZONE"_s },
        },
        read,
    };
}

} // namespace MiniHost::OptionGroups
