// SPDX-License-Identifier: MIT
#include "app/scenario/expectation.h"
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using enum JsonReader::Need;

struct Request {
    HttpCall call;
    QString token; // "user", "none", or a value
};

// What an endpoint hands out is there for later steps: an app's token, for instance.
const QStringList &handedOut()
{
    static const QStringList keys { u"accessToken"_s, u"refreshToken"_s, u"jsapiTicket"_s };
    return keys;
}

Task<StepResult> runCall(ScenarioRun *run, Request request, QString name, std::vector<Expectation> expectations)
{
    HttpCall call = request.call;
    call.path = run->values().fill(call.path);
    call.body = call.body.isUndefined() ? call.body : run->values().fill(call.body);
    if (request.token != "none"_L1)
        call.accessToken =
            run->values().fill(request.token == "user"_L1 ? u"${accessToken}"_s : request.token).toUtf8();
    const HttpAnswer answer = co_await run->send(call);
    const QJsonObject body = answer.body;
    for (const QString &key : handedOut()) {
        if (!name.isEmpty() && body.value(key).isString())
            run->values().set(name + u'.' + key, body.value(key).toString());
    }
    co_await run->settle();
    const StepResult held = co_await expectAll(run, expectations, run->patience());
    co_return held;
}

StepAction read(const StepContext &context)
{
    static const QStringList methods { u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s, u"PATCH"_s, u"HEAD"_s,
        u"OPTIONS"_s };
    const QString name = context.step.text(u"as"_s, Optional);
    Request request;
    std::vector<Expectation> expectations;
    const auto call =
        context.step.object(u"call"_s, Required, { u"method"_s, u"path"_s, u"token"_s, u"body"_s, u"expect"_s });
    if (call) {
        const QString method = call->choice(u"method"_s, Optional, methods);
        request.call.method = method.isEmpty() ? QByteArray("GET") : method.toLatin1();
        request.call.path = call->text(u"path"_s, Required);
        if (!request.call.path.isEmpty() && !request.call.path.startsWith(u'/'))
            call->mistake(call->place(u"path"_s), u"must begin with \"/\""_s);
        request.token = call->has(u"token"_s) ? call->text(u"token"_s, Optional) : u"none"_s;
        if (request.token == "user"_L1)
            context.expectKnownNames(call->place(u"token"_s), u"${accessToken}"_s);
        if (call->has(u"body"_s))
            request.call.body = call->value(u"body"_s);
        for (const QString &key : { u"path"_s, u"token"_s, u"body"_s })
            context.expectKnownNames(call->place(key), call->value(key));
        if (const auto expect = call->object(u"expect"_s, Optional, httpExpectationKeys()))
            expectations.push_back(readHttpExpectation(context, *expect));
    }
    if (!name.isEmpty())
        for (const QString &key : handedOut())
            context.names += name + u'.' + key;
    return [request, name, expectations](ScenarioRun &run) { return runCall(&run, request, name, expectations); };
}

} // namespace

// {"call": {"method": "GET", "path": "/v1.0/contact/users/me", "token": "user", "expect": {"status": 200, "body": {…}}}}
// As the app's own server would, over HTTP. "token": "user" (of the last exchange), "none", or a value
// like "${first.accessToken}"; with "as" the tokens (and tickets) of the answer are kept under that name.
StepKind call()
{
    return { u"call"_s, read };
}

} // namespace MiniHost::Steps
