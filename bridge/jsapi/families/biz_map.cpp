// SPDX-License-Identifier: MIT
// Shows a location on a map, or lets the user pick one (docs/dingtalk/protocol.md §4.3).
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/uicall.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

// Without a location in the arguments the map starts at that of the device.
Task<Answer> show(Invocation call, bool pickOnBizMap, Services &services)
{
    const QJsonObject params = call.params.toObject();
    const Place here = services.client.environment.facts().place.value_or(Place());
    const QJsonObject content { { "title"_L1, textOf(params, { "title"_L1 }) },
        { "latitude"_L1, params.value("latitude"_L1).toDouble(here.latitude) },
        { "longitude"_L1, params.value("longitude"_L1).toDouble(here.longitude) }, { "pick"_L1, pickOnBizMap } };
    const UiAnswer answer = co_await showUi(call, UiKind::Location, content, services);
    if (!pickOnBizMap)
        co_return Answer::ok(QJsonObject {});
    if (answer.how != UiAnswer::How::Given)
        co_return cancelled();
    QJsonObject place { { "latitude"_L1, answer.value.value("latitude"_L1) },
        { "longitude"_L1, answer.value.value("longitude"_L1) }, { "title"_L1, answer.value.value("address"_L1) },
        { "snippet"_L1, answer.value.value("address"_L1) }, { "province"_L1, here.province }, { "city"_L1, here.city },
        { "adName"_L1, here.district }, { "distance"_L1, u"0"_s } };
    for (const QLatin1StringView code : { "provinceCode"_L1, "cityCode"_L1, "adCode"_L1, "postCode"_L1 })
        place.insert(code, QString());
    co_return Answer::ok(place);
}

Task<Answer> pickOnBizMap(Invocation call, Services &services)
{
    return show(std::move(call), true, services);
}

Task<Answer> view(Invocation call, Services &services)
{
    return show(std::move(call), false, services);
}

} // namespace

JsApiFamily biz_map()
{
    return { { u"biz.map.locate"_s, pickOnBizMap }, { u"biz.map.search"_s, pickOnBizMap },
        { u"biz.map.view"_s, view } };
}

} // namespace MiniHost::JsApiFamilies
