// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/core/enums/enumwords.h"
#include "bridge/core/words.h"
#include "bridge/routing/pathpattern.h"
#include "bridge/routing/requestvalues.h"

namespace MiniHost {

// The access token that a request must have.
enum class TokenNeed { None, Any, User, App };
template<>
inline constexpr auto enumWords<TokenNeed> = makeEnumWords<TokenNeed>({ { TokenNeed::None, u"none" },
    { TokenNeed::Any, u"any" }, { TokenNeed::User, u"user" }, { TokenNeed::App, u"app" } });

// A user's own answer to requests of the OpenAPI: a member of `answers` in a file (resources/schemas/openapi-answers-1.schema.json), or of
// `openapi` in a profile.
struct OpenApiAnswer {
    QString name;      // "answers[2]": its place
    QByteArray method; // "GET"; "*": any
    PathPattern path;
    QJsonObject query;                       // members that the query must have; "*": any value
    QJsonValue body = QJsonValue::Undefined; // what the request's body must have; undefined: anything
    TokenNeed token = TokenNeed::Any;
    ScopeCode permission; // the permission point that the token's user or organisation must have granted; empty: none
    Milliseconds delay {};
    int status = 200;
    QList<HttpHeader> headers;
    QJsonValue json = QJsonValue::Undefined; // may have placeholders; undefined: no body

    static QStringList keys();
    // Mistakes are added to the reader's list. `points`: the codes of the permission points that there are.
    static OpenApiAnswer read(const JsonReader &reader, const QStringList &points);

    // The values of the path's named segments when this answer is for the request, else nullopt.
    std::optional<QHash<QString, QString>> match(const HttpRequest &request) const;
    // Method, path, query and body as a text. A second answer with the same text is never reached, which is a mistake.
    QString key() const;
};

} // namespace MiniHost
