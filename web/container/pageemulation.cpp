// SPDX-License-Identifier: MIT
#include "web/container/pageemulation.h"

#include "web/container/devtoolslink.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// Methods and members of the DevTools protocol.
QJsonObject metrics(const Emulation &wanted)
{
    QJsonObject params {
        { "width"_L1, wanted.viewport.isEmpty() ? 0 : wanted.viewport.width() },
        { "height"_L1, wanted.viewport.isEmpty() ? 0 : wanted.viewport.height() },
        { "deviceScaleFactor"_L1, wanted.pixelRatio },
        { "mobile"_L1, wanted.mobile },
        { "scale"_L1, wanted.scale },
    };
    if (!wanted.screen.isEmpty()) {
        params.insert("screenWidth"_L1, wanted.screen.width());
        params.insert("screenHeight"_L1, wanted.screen.height());
        const bool upright = wanted.screen.height() >= wanted.screen.width();
        params.insert("screenOrientation"_L1,
            QJsonObject { { "type"_L1, upright ? "portraitPrimary"_L1 : "landscapePrimary"_L1 },
                { "angle"_L1, upright ? 0 : 90 } });
    }
    return params;
}

QJsonObject media(const std::optional<bool> &dark)
{
    QString value; // empty: the engine's own value
    if (dark)
        value = *dark ? u"dark"_s : u"light"_s;
    const QJsonObject feature { { "name"_L1, "prefers-color-scheme"_L1 }, { "value"_L1, value } };
    return { { "features"_L1, QJsonArray { feature } } };
}

QJsonObject conditions(const NetworkSpeed &network)
{
    const auto bytesPerSecond = [](int kbps) { return kbps > 0 ? kbps * 1000 / 8 : -1; };
    return {
        { "offline"_L1, network.offline },
        { "latency"_L1, network.latencyMs },
        { "downloadThroughput"_L1, bytesPerSecond(network.downKbps) },
        { "uploadThroughput"_L1, bytesPerSecond(network.upKbps) },
    };
}

QJsonObject position(const std::optional<Place> &place)
{
    if (!place)
        return {}; // no location
    return { { "latitude"_L1, place->latitude }, { "longitude"_L1, place->longitude },
        { "accuracy"_L1, place->accuracy } };
}

} // namespace

void emulate(DevToolsLink &page, const Emulation &wanted)
{
    const auto set = [&page](bool isUsual, const QString &method, const QJsonObject &params) {
        if (!isUsual || page.keeps(method))
            page.keep(method, params);
    };
    const bool usualScreen = wanted.viewport.isEmpty() && wanted.screen.isEmpty() && wanted.pixelRatio == 0
        && wanted.scale == 1 && !wanted.mobile;
    // Ended by its own command: an override without a size keeps the page at the old one until its widget is resized.
    if (usualScreen)
        page.forget(u"Emulation.setDeviceMetricsOverride"_s, u"Emulation.clearDeviceMetricsOverride"_s);
    else
        page.keep(u"Emulation.setDeviceMetricsOverride"_s, metrics(wanted));
    set(!wanted.touch, u"Emulation.setTouchEmulationEnabled"_s,
        { { "enabled"_L1, wanted.touch }, { "maxTouchPoints"_L1, 5 } });
    // Not setEmitTouchEventsForMouse: with it the whole program crashes when the renderer does (Qt 6.4). The widget that shows the
    // page converts mouse events into touches.
    set(!wanted.mobile, u"Emulation.setScrollbarsHidden"_s, { { "hidden"_L1, wanted.mobile } });
    set(!wanted.dark.has_value(), u"Emulation.setEmulatedMedia"_s, media(wanted.dark));
    set(!wanted.place.has_value(), u"Emulation.setGeolocationOverride"_s, position(wanted.place));
    set(wanted.locale.isEmpty(), u"Emulation.setLocaleOverride"_s, { { "locale"_L1, wanted.locale } });
    set(wanted.timezone.isEmpty(), u"Emulation.setTimezoneOverride"_s, { { "timezoneId"_L1, wanted.timezone } });
    const bool usualNetwork = wanted.network == NetworkSpeed {};
    set(usualNetwork, u"Network.enable"_s, {});
    set(usualNetwork, u"Network.emulateNetworkConditions"_s, conditions(wanted.network));
}

} // namespace MiniHost
