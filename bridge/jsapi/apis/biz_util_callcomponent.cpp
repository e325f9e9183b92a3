// SPDX-License-Identifier: MIT
// The real SDK's openAuth on phones (and openAuthMiniApp everywhere) calls the authorization mini-program
// (dingtalk-wire.md §3.1, §3.2).
#include "bridge/jsapi/authorizationflow.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

constexpr auto authorizationMiniProgram = "5000000000174977"_L1;

QJsonValue asExtraData(const QJsonValue &result)
{
    const QJsonObject detail { { "extraData"_L1, result } };
    return QJsonObject { { "detail"_L1, detail } };
}

Task<Answer> handle(Invocation call, Services &services)
{
    const QJsonObject component = call.params.toObject().value("params"_L1).toObject();
    const QString miniAppId = component.value("miniAppId"_L1).toString();
    const QString page = component.value("page"_L1).toString();
    const qsizetype mark = page.indexOf(u'?');
    const QString path = page.left(mark);
    const bool authorizes = path == "pages/auth/index"_L1 || path == "pages/home/home"_L1;
    if (miniAppId != authorizationMiniProgram || !authorizes)
        co_return unknownComponent(call, u"callComponent %1 %2"_s.arg(miniAppId, path.left(200)), services);
    const QJsonObject params = mark < 0 ? QJsonObject {} : openAuthParamsFromQuery(page.mid(mark + 1));
    Answer answer = co_await authorizeAndAnswer(call, params, services, asExtraData);
    co_return answer;
}

} // namespace

JsApi biz_util_callcomponent()
{
    return { u"biz.util.callComponent"_s, handle };
}

} // namespace MiniHost
