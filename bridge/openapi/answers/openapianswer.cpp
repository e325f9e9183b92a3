// SPDX-License-Identifier: MIT
#include "bridge/openapi/answers/openapianswer.h"

#include "bridge/core/jsonmatch.h"
#include "bridge/core/jsontext.h"
#include "bridge/openapi/answers/answervalues.h"
#include "bridge/routing/placeholders.h"
#include "bridge/routing/routeparts.h"

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using enum JsonReader::Need;

constexpr qint64 longestDelay = 60'000;

bool speaksOfUser(const QJsonValue &json)
{
    const QStringList names = placeholdersIn(json);
    return std::any_of(names.begin(), names.end(), [](const QString &name) { return name.startsWith("user."_L1); });
}

TokenNeed readToken(const JsonReader &reader, const OpenApiAnswer &answer)
{
    const TokenNeed usual = speaksOfUser(answer.json) ? TokenNeed::User : TokenNeed::Any;
    const TokenNeed need =
        fromWord<TokenNeed>(reader.choice(u"token"_s, Optional, allWords<TokenNeed>())).value_or(usual);
    if (need == TokenNeed::None && !answer.permission.isEmpty())
        reader.mistake(reader.place(u"permission"_s), u"needs a token, but \"token\" is \"none\""_s);
    if (usual == TokenNeed::User && need != TokenNeed::User)
        reader.mistake(reader.place(u"token"_s), u"must be \"user\": the answer has a \"${user.…}\""_s);
    return need;
}

} // namespace

QStringList OpenApiAnswer::keys()
{
    return { u"method"_s, u"path"_s, u"query"_s, u"body"_s, u"token"_s, u"permission"_s, u"delayMs"_s, u"status"_s,
        u"headers"_s, u"json"_s };
}

OpenApiAnswer OpenApiAnswer::read(const JsonReader &reader, const QStringList &points)
{
    static const QStringList methods { u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"*"_s };
    OpenApiAnswer answer;
    answer.name = reader.path();
    answer.method = reader.choice(u"method"_s, Required, methods).toLatin1();
    answer.path = PathPattern::read(reader, PathPattern::Notation::Braces);
    if (answer.path.toString().startsWith("/__minihost/"_L1))
        reader.mistake(reader.place(u"path"_s), u"is of MiniHost's control API, which has no answers of others"_s);
    answer.query = readTexts(reader, u"query"_s);
    answer.body = reader.value(u"body"_s);
    answer.permission = { reader.text(u"permission"_s, Optional) };
    if (!answer.permission.isEmpty())
        reader.expectKnown(reader.place(u"permission"_s), answer.permission.value, points, u"permission point"_s);
    answer.delay = Milliseconds(reader.number(u"delayMs"_s, Optional, 0, longestDelay).value_or(0));
    answer.status = static_cast<int>(reader.number(u"status"_s, Optional, 200, 599).value_or(200));
    answer.headers = readHeaders(reader, u"headers"_s);
    answer.json = reader.value(u"json"_s);
    expectPlaceholders(
        reader, reader.place(u"json"_s), answer.json, answerWords() + RequestValues::roots() + answer.path.words());
    answer.token = readToken(reader, answer);
    return answer;
}

std::optional<QHash<QString, QString>> OpenApiAnswer::match(const HttpRequest &request) const
{
    const QByteArray asked = request.method == "HEAD" ? QByteArray("GET") : request.method;
    if ((method != "*" && method != asked) || !hasQuery(request.query, query))
        return std::nullopt;
    auto names = path.match(PathPattern::segmentsOf(request.path));
    if (names && !body.isUndefined() && !isPartOf(body, RequestValues(request, *names).body()))
        return std::nullopt;
    return names;
}

QString OpenApiAnswer::key() const
{
    return QString::fromLatin1(method) + u' ' + path.shape() + jsonString(query) + jsonString(body);
}

} // namespace MiniHost
