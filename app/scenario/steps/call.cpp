// SPDX-License-Identifier: MIT
#include "app/scenario/expectation.h"
#include "app/scenario/scenariorun.h"

using namespace Qt::StringLiterals;

namespace MiniHost::Steps {
namespace {

using namespace Shapes;
using enum JsonReader::Need;

struct Request {
    HttpCall call;
    QString token; // "user", "none", or a value
};

// Values of the answer are available to later steps, for example an app's token.
const QStringList &handedOut()
{
    static const QStringList keys { u"accessToken"_s, u"refreshToken"_s, u"jsapiTicket"_s };
    return keys;
}

QStringList methods()
{
    return { u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s, u"PATCH"_s, u"HEAD"_s, u"OPTIONS"_s };
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

StepAction readCall(const StepContext &context)
{
    const QString name = context.step.text(u"as"_s, Optional);
    Request request;
    std::vector<Expectation> expectations;
    if (const auto call = context.object()) {
        const QString method = call->choice(u"method"_s, Optional, context.shapeOf(u"method"_s).words());
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
        if (const auto expect = call->object(u"expect"_s, Optional, httpShape().keyNames()))
            expectations.push_back(readHttpExpectation(context, *expect));
    }
    if (!name.isEmpty())
        for (const QString &key : handedOut())
            context.names += name + u'.' + key;
    return [request, name, expectations](ScenarioRun &run) { return runCall(&run, request, name, expectations); };
}

} // namespace

StepKind call()
{
    return {
        .name = u"call"_s,
        .meaning = u"An OpenAPI call over HTTP, as the app's own server would do it; with \"as\" the tokens and "
                   "tickets of the answer are kept under that name."_s,
        .example =
            uR"({"call": {"method": "GET", "path": "/v1.0/contact/users/me", "token": "none", "expect": {"status": 400}}})"_s,
        .shape = object({
            { u"method"_s, Optional, oneOf(methods()), u"GET without it."_s },
            { u"path"_s, Required, textLike(u"^/"_s), u"The path, with what follows \"?\"."_s },
            { u"token"_s, Optional, text(),
                u"\"user\": the access token of the last exchange; \"none\"; or a value like \"${first.accessToken}\"."_s },
            { u"body"_s, Optional, anything(), u"What is sent, as JSON."_s },
            { u"expect"_s, Optional, httpShape(), {} },
        }),
        .read = readCall,
        .hasResult = true,
    };
}

} // namespace MiniHost::Steps
