// SPDX-License-Identifier: MIT
// dd.requestAuthCode and dd.getAuthCodeV2: {corpId, clientId}.
#include "bridge/core/errors/openauth.h"
#include "bridge/jsapi/logincode.h"
#include "bridge/jsapi/refusal.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApis {
namespace {

Task<Answer> handleRuntimePermissionRequestauthcodev2(Invocation call, Services &services)
{
    const ClientId client { call.params.toObject().value("clientId"_L1).toString().trimmed() };
    if (client.isEmpty())
        co_return refuse(call, { Errors::ClientIdRequired, {} }, services);
    Answer answer = co_await answerWithLoginCode(call, client, services);
    co_return answer;
}

} // namespace

JsApi runtime_permission_requestauthcodev2()
{
    return { u"runtime.permission.requestAuthCodeV2"_s, handleRuntimePermissionRequestauthcodev2 };
}

} // namespace MiniHost::JsApis
