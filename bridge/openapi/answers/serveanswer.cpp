// SPDX-License-Identifier: MIT
#include "bridge/openapi/answers/serveanswer.h"

#include "bridge/core/jsontext.h"
#include "bridge/openapi/answers/answervalues.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/legacyanswer.h"
#include "bridge/openapi/wire/wirefault.h"
#include "bridge/openplatform/platformhosts.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

bool isLegacy(const HttpRequest &request)
{
    return platformHostOf(request.path) == "oapi.dingtalk.com"_L1;
}

// The token is in the query on oapi.dingtalk.com, in a header otherwise.
Result<TokenSubject> inspect(const HttpRequest &request, TokenNeed need, OpenPlatform &platform)
{
    if (isLegacy(request))
        return requireLegacyToken(request, platform);
    switch (need) {
    case TokenNeed::User:
        return requireUser(request, platform);
    case TokenNeed::App:
        return requireApp(request, platform);
    default:
        return requireToken(request, platform);
    }
}

// nullopt: the answer needs no token.
Result<std::optional<TokenSubject>> check(
    const OpenApiAnswer &answer, const HttpRequest &request, OpenPlatform &platform)
{
    if (answer.token == TokenNeed::None)
        return std::optional<TokenSubject>();
    auto subject = inspect(request, answer.token, platform);
    if (!subject)
        return fail(subject.error());
    if (!answer.permission.isEmpty()) {
        if (auto granted = platform.tokens().require(*subject, answer.permission); !granted)
            return fail(granted.error());
    }
    return std::optional(*std::move(subject));
}

} // namespace

HttpResponse serveAnswer(const OpenApiAnswer &answer, const QHash<QString, QString> &names, const HttpRequest &request,
    OpenPlatform &platform)
{
    const auto subject = check(answer, request, platform);
    if (!subject)
        return isLegacy(request) ? legacyFault(subject.error(), platform.entropy())
                                 : toHttp(subject.error(), platform.entropy());
    const RequestValues values(request, names);
    const auto json = filled(answer.json, answerValues(*subject, values, platform));
    if (!json)
        return refusal(json.error().status, json.error().message, platform.entropy());
    HttpResponse response;
    response.status = answer.status;
    if (!json->isUndefined()) {
        response.body = jsonText(*json);
        response.headers += HttpHeader { "Content-Type", "application/json; charset=utf-8" };
        // For the journal: the code of an error that the answer plays.
        if (answer.status >= 400)
            response.code = (*json)["code"_L1].toString().toUtf8();
    }
    for (const HttpHeader &header : answer.headers) {
        response.headers.removeIf(
            [&header](const HttpHeader &other) { return other.name.compare(header.name, Qt::CaseInsensitive) == 0; });
        response.headers += header;
    }
    if (answer.delay > 0ms)
        response.damage = HttpDamage { HttpDamage::Kind::Delay, answer.delay };
    return response;
}

} // namespace MiniHost
