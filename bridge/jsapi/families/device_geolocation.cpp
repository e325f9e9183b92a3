// SPDX-License-Identifier: MIT
// The device's location, from ClientEnvironment: once, or at each change (docs/dingtalk/protocol.md §4.3).
#include "bridge/core/errors/jsapis.h"
#include "bridge/core/limits.h"
#include "bridge/jsapi/jsapi.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/refusal.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

constexpr qsizetype maxScenes = 50;

// `withAddress`: the page has set withReGeocode.
QJsonObject toJson(const DeviceFacts &facts, bool withAddress)
{
    const Place &place = *facts.place;
    QJsonObject json { { "longitude"_L1, place.longitude }, { "latitude"_L1, place.latitude },
        { "accuracy"_L1, place.accuracy }, { "netType"_L1, toString(facts.network) },
        { "operatorType"_L1, facts.carrier } };
    if (withAddress) {
        json.insert("address"_L1, place.address);
        json.insert("province"_L1, place.province);
        json.insert("city"_L1, place.city);
        json.insert("district"_L1, place.district);
        json.insert("road"_L1, place.road);
    }
    return json;
}

// errorCode "7" (no permission) is inferred: no document has the answer to a denied location.
Answer locationRefused()
{
    return Answer::error(u"7"_s, { Errors::CancelledByUser, u"the location is refused in the device's settings"_s });
}

Task<Answer> get(Invocation call, Services &services)
{
    const DeviceFacts &facts = services.client.environment.facts();
    if (!facts.place)
        co_return locationRefused();
    co_return Answer::ok(toJson(facts, flagOf(call.params.toObject(), "withReGeocode"_L1, false)));
}

// A scene (a running watch) is a child object of the environment, named by the document and the page's sceneId.
QString sceneName(const Invocation &call, const QString &id)
{
    return u"scene %1 %2"_s.arg(call.page.document, id.left(Limit::SceneNameCharacters));
}

QObject *findScene(const Invocation &call, const QString &id, Services &services)
{
    return services.client.environment.findChild<QObject *>(sceneName(call, id), Qt::FindDirectChildrenOnly);
}

Task<Answer> start(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const QString id = textOf(params, { "sceneId"_L1 });
    if (id.isEmpty())
        co_return refuse(call, { Errors::ParameterWrong, u"sceneId is missing"_s }, services);
    ClientEnvironment *environment = &services.client.environment;
    if (!environment->facts().place)
        co_return locationRefused();
    delete findScene(call, id, services);
    if (environment->children().size() >= maxScenes)
        delete environment->children().first();
    auto *scene = new QObject(environment);
    scene->setObjectName(sceneName(call, id));
    const bool withAddress = flagOf(params, "withReGeocode"_L1, false);
    const auto sendPosition = [environment, withAddress, sendToWatcher = call.sendToWatcher] {
        if (environment->facts().place)
            sendToWatcher(toJson(environment->facts(), withAddress));
    };
    QObject::connect(environment, &ClientEnvironment::changed, scene, sendPosition);
    Answer answer = Answer::ok(QJsonObject {});
    answer.watches = true;
    answer.delivered = sendPosition; // the first position, right after the answer
    co_return answer;
}

Task<Answer> stop(Invocation call, Services &services)
{
    const QString id = textOf(call.params.toObject(), { "sceneId"_L1 });
    delete findScene(call, id, services);
    co_return Answer::ok(QJsonObject { { "sceneId"_L1, id } });
}

Task<Answer> status(Invocation call, Services &services)
{
    QJsonArray list;
    const QStringList ids = textsOf(listOf(call.params.toObject(), { "sceneIds"_L1 }));
    for (const QString &id : ids)
        list.append(QJsonObject { { id, findScene(call, id, services) ? 1 : 0 } });
    co_return Answer::ok(list);
}

Task<Answer> checkPermission(Invocation call, Services &services)
{
    Q_UNUSED(call)
    co_return Answer::ok(QJsonObject { { "hasPermission"_L1, services.client.environment.facts().place.has_value() } });
}

} // namespace

JsApiFamily device_geolocation()
{
    const QString prefix = u"device.geolocation."_s;
    return { { prefix + "get"_L1, get }, { prefix + "start"_L1, start }, { prefix + "stop"_L1, stop },
        { prefix + "status"_L1, status }, { prefix + "checkPermission"_L1, checkPermission } };
}

} // namespace MiniHost::JsApiFamilies
