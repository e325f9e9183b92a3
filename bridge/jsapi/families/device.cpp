// SPDX-License-Identifier: MIT
// Information about the device, from ClientEnvironment (docs/dingtalk/protocol.md §4.3).
#include "bridge/jsapi/chrome.h"
#include "bridge/jsapi/params.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

using Body = QJsonValue (*)(const DeviceFacts &facts, const Invocation &call);

Task<Answer> answerWithFacts(Invocation call, Body body, Services &services)
{
    co_return Answer::ok(body(services.client.environment.facts(), call));
}

JsApi factsApi(const QString &name, Body body)
{
    return { name,
        [body](Invocation call, Services &services) { return answerWithFacts(std::move(call), body, services); } };
}

QJsonValue networkType(const DeviceFacts &facts, const Invocation &)
{
    return QJsonObject { { "result"_L1, toString(facts.network) } };
}

// The screen size is in physical pixels (inferred).
QJsonValue phoneInfo(const DeviceFacts &facts, const Invocation &)
{
    return QJsonObject { { "screenWidth"_L1, qRound(facts.screen.width() * facts.pixelRatio) },
        { "screenHeight"_L1, qRound(facts.screen.height() * facts.pixelRatio) }, { "brand"_L1, facts.brand },
        { "model"_L1, facts.model }, { "version"_L1, facts.systemVersion }, { "netInfo"_L1, toString(facts.network) },
        { "operatorType"_L1, facts.carrier } };
}

// Without a uuid of the session: derived from the client's name.
QJsonValue uuid(const DeviceFacts &facts, const Invocation &call)
{
    const QByteArray name = "minihost " + toString(call.page.client).toUtf8();
    const QByteArray made = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().first(32);
    return QJsonObject { { "uuid"_L1, facts.uuid.isEmpty() ? QString::fromLatin1(made) : facts.uuid } };
}

bool isOnWifi(const DeviceFacts &facts)
{
    return facts.network == NetworkType::Wifi;
}

QJsonValue interface(const DeviceFacts &facts, const Invocation &)
{
    return QJsonObject { { "ssid"_L1, isOnWifi(facts) ? u"MiniHost"_s : QString() },
        { "macIp"_L1, isOnWifi(facts) ? u"02:00:00:00:00:00"_s : QString() } };
}

QJsonValue wifiStatus(const DeviceFacts &facts, const Invocation &)
{
    return QJsonObject { { "status"_L1, isOnWifi(facts) ? 1 : 0 } };
}

QJsonValue batteryInfo(const DeviceFacts &facts, const Invocation &)
{
    return QJsonObject { { "level"_L1, facts.battery }, { "isCharging"_L1, false } };
}

void rotate(const QJsonObject &params, ClientChrome::State &state)
{
    state.orientation = u"landscape"_s;
    state.fullScreen = !flagOf(params, "showStatusBar"_L1, true);
}

void rotateBack(const QJsonObject &, ClientChrome::State &state)
{
    state.orientation.clear();
    state.fullScreen = false;
}

} // namespace

JsApiFamily device()
{
    return {
        factsApi(u"device.connection.getNetworkType"_s, networkType),
        factsApi(u"device.base.getPhoneInfo"_s, phoneInfo),
        factsApi(u"device.base.getUUID"_s, uuid),
        factsApi(u"device.base.getInterface"_s, interface),
        factsApi(u"device.base.getWifiStatus"_s, wifiStatus),
        factsApi(u"device.base.getBatteryInfo"_s, batteryInfo),
        chromeApi(u"device.screen.rotateView"_s, u"orientation"_s, rotate),
        chromeApi(u"device.screen.resetView"_s, u"orientation"_s, rotateBack),
        chromeApi(u"device.screen.insetAdjust"_s, u"inset"_s, changeNothing),
        chromeApi(u"device.screen.setScreenBrightness"_s, u"screen"_s, changeNothing),
    };
}

} // namespace MiniHost::JsApiFamilies
