// SPDX-License-Identifier: MIT
// Further JSAPIs that issue codes, and getAuthInfo, which returns a code only for what is granted already (docs/dingtalk/protocol.md §3.3).
#include "bridge/jsapi/logincode.h"
#include "bridge/jsapi/params.h"
#include "bridge/jsapi/refusal.h"
#include "bridge/openplatform/openplatform.h"

using namespace Qt::StringLiterals;

namespace MiniHost::JsApiFamilies {
namespace {

// {corpId, agentId}. That the code is a login-free code is inferred.
Task<Answer> loginCode(Invocation call, Services &services)
{
    return answerWithLoginCode(std::move(call), {}, services);
}

QJsonObject toOpenAuth(QJsonObject params)
{
    for (const QLatin1StringView scopes : { "rpcScope"_L1, "fieldScope"_L1 })
        params.insert(scopes, textsOf(listOf(params, { scopes })).join(u','));
    return params;
}

// {status, authCode}, without consent: no code unless everything is granted (inferred, there is no public page).
Task<Answer> getAuthInfo(Invocation call, Services &services)
{
    const auto request = OpenAuthRequest::parse(toOpenAuth(call.params.toObject()));
    if (!request)
        co_return refuse(call, request.error(), services);
    const UserId user = services.signedIn();
    const auto assess = [request = *request, user, id = call.call](
                            OpenPlatform &platform) { return platform.authorization().assess(request, user, id); };
    const Result<Assessment> assessed = co_await services.platform.run(services.context, assess);
    if (!assessed)
        co_return answerOf(assessed.error()); // AuthorizationService has recorded it
    const auto body = [](bool status, const QString &code) {
        return QJsonObject { { "status"_L1, status }, { "authCode"_L1, code } };
    };
    const auto *granted = std::get_if<AlreadyGranted>(&*assessed);
    if (!granted)
        co_return Answer::ok(body(std::holds_alternative<GrantedByOrganisation>(*assessed), {}));
    Answer answer = Answer::ok(body(true, granted->code.code.reveal()));
    answer.masked = [masked = body(true, granted->code.code.masked())] { return masked; };
    if (services.codeDelivered) {
        const DeliveredCode delivered { call.call, request->clientId, granted->code.code, granted->code.scopes, user };
        answer.delivered = [&services, delivered] { services.codeDelivered(delivered); };
    }
    co_return answer;
}

} // namespace

JsApiFamily runtime_permission()
{
    return { { u"runtime.permission.requestOperateAuthCode"_s, loginCode },
        { u"channel.permission.requestAuthCode"_s, loginCode }, { u"runtime.permission.getAuthInfo"_s, getAuthInfo } };
}

} // namespace MiniHost::JsApiFamilies
