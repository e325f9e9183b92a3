// SPDX-License-Identifier: MIT
// dd.runtime.permission.requestAuthCode and dd.getAuthCode: {corpId}, without an app's id.
#include "bridge/jsapi/logincode.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApis {
namespace {

Task<Answer> handleRuntimePermissionRequestauthcode(Invocation call, Services &services)
{
    return answerWithLoginCode(call, {}, services);
}

} // namespace

JsApi runtime_permission_requestauthcode()
{
    return { u"runtime.permission.requestAuthCode"_s, handleRuntimePermissionRequestauthcode };
}

} // namespace MiniHost::JsApis
