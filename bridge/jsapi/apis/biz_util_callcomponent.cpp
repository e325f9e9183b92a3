// SPDX-License-Identifier: MIT
// The SDK's openAuth on phones, and its openAuthMiniApp on all clients, open the authorization mini-program with this JSAPI
// (docs/dingtalk/protocol.md §3.1, §3.2).
#include "bridge/jsapi/miniprogram.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApis {
namespace {

QJsonValue asExtraData(const QJsonValue &result)
{
    const QJsonObject detail { { "extraData"_L1, result } };
    return QJsonObject { { "detail"_L1, detail } };
}

Task<Answer> handleBizUtilCallcomponent(Invocation call, Services &services)
{
    const QJsonObject component = call.params.toObject().value("params"_L1).toObject();
    const MiniProgramPage page { component.value("miniAppId"_L1).toString(), component.value("page"_L1).toString() };
    if (!page.isAuthorizationPage())
        co_return unknownComponent(call, u"callComponent %1 %2"_s.arg(page.miniAppId, page.path().left(200)), services);
    Answer answer = co_await answerMiniProgram(call, page, services, asExtraData);
    co_return answer;
}

} // namespace

JsApi biz_util_callcomponent()
{
    return { u"biz.util.callComponent"_s, handleBizUtilCallcomponent };
}

} // namespace MiniHost::JsApis
