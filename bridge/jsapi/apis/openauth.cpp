// SPDX-License-Identifier: MIT
// window.openAuth, as DingTalk's sample page calls it (docs/dingtalk/protocol.md §3.1).
#include "bridge/jsapi/authorizationflow.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApis {
namespace {

QJsonValue plain(const QJsonValue &result)
{
    return result;
}

Task<Answer> handleOpenauth(Invocation call, Services &services)
{
    const QJsonObject params = call.params.toObject();
    return authorizeAndAnswer(call, params, services, plain);
}

} // namespace

JsApi openauth()
{
    return { u"openAuth"_s, handleOpenauth };
}

} // namespace MiniHost::JsApis
