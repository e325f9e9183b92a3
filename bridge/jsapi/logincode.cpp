// SPDX-License-Identifier: MIT
#include "bridge/jsapi/logincode.h"

#include "bridge/jsapi/refusal.h"
#include "bridge/openplatform/openplatform.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

// By the SDK's types dd.getAuthCode returns {authCode} and requestAuthCode {code}; both pass the client's object on. Inferred: one object
// with both members (docs/dingtalk/protocol.md §3.3).
QJsonObject withCode(const QString &code)
{
    return { { "code"_L1, code }, { "authCode"_L1, code } };
}

} // namespace

Task<Answer> answerWithLoginCode(Invocation call, ClientId client, Services &services)
{
    const CorpId corp { call.params.toObject().value("corpId"_L1).toString().trimmed() };
    const auto issue = [client, corp, user = services.signedIn(), id = call.call](
                           OpenPlatform &platform) { return platform.logins().issue(client, corp, user, id); };
    const Result<IssuedLoginCode> issued = co_await services.platform.run(services.context, issue);
    if (!issued)
        co_return refuse(call, issued.error(), services);
    Answer answer = Answer::ok(withCode(issued->code.reveal()));
    answer.masked = [code = issued->code.masked()] { return withCode(code); };
    co_return answer;
}

} // namespace MiniHost
