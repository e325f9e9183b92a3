// SPDX-License-Identifier: MIT
#include "bridge/openapi/wire/guards.h"

#include "bridge/core/errors/tokens.h"
#include "bridge/core/jsontypename.h"

using namespace Qt::StringLiterals;

namespace MiniHost {

Result<QJsonObject> readJsonBody(const HttpRequest &request)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError) {
        return fail(Errors::BodyUnreadable,
            request.body.isEmpty() ? u"the body is empty"_s
                                   : u"%1 (offset %2)"_s.arg(error.errorString()).arg(error.offset));
    }
    if (!document.isObject())
        return fail(Errors::BodyUnreadable, u"not an object"_s);
    return document.object();
}

Result<QString> requireText(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString() && !value.isUndefined() && !value.isNull())
        return fail(Errors::BodyUnreadable, u"%1: must be a text, not %2"_s.arg(key, jsonTypeName(value)));
    if (value.toString().isEmpty())
        return fail(Errors::TokenParameterMissing, key);
    return value.toString();
}

namespace {

// The token's subject, when its app may call from the request's address.
Result<TokenSubject> inspect(const HttpRequest &request, const QString &token, OpenPlatform &platform)
{
    if (token.isEmpty())
        return fail(Errors::TokenMissing);
    auto subject = platform.tokens().inspect(AccessToken(token));
    if (!subject)
        return subject;
    const App *app = platform.directory().app(subject->clientId);
    if (app && !app->mayCallFrom(request.peer))
        return fail(Errors::IpNotAllowed, request.peer);
    return subject;
}

Result<TokenSubject> readCaller(const HttpRequest &request, OpenPlatform &platform)
{
    return inspect(request, QString::fromLatin1(request.header("x-acs-dingtalk-access-token")), platform);
}

Result<TokenSubject> requireOf(Result<TokenSubject> caller, OpenPlatform &platform, const ScopeCode &scope)
{
    if (!caller)
        return caller;
    if (auto granted = platform.tokens().require(*caller, scope); !granted)
        return fail(granted.error());
    return caller;
}

} // namespace

Result<TokenSubject> requirePermission(const HttpRequest &request, OpenPlatform &platform, const ScopeCode &scope)
{
    return requireOf(readCaller(request, platform), platform, scope);
}

Result<TokenSubject> requireToken(const HttpRequest &request, OpenPlatform &platform)
{
    return readCaller(request, platform);
}

Result<TokenSubject> requireUser(const HttpRequest &request, OpenPlatform &platform)
{
    auto caller = readCaller(request, platform);
    if (caller && caller->isApp())
        return fail(Errors::UserTokenNeeded);
    return caller;
}

Result<TokenSubject> requireUserPermission(const HttpRequest &request, OpenPlatform &platform, const ScopeCode &scope)
{
    auto caller = readCaller(request, platform);
    if (caller && caller->isApp())
        return fail(Errors::UserTokenNeeded, scope.value);
    return requireOf(std::move(caller), platform, scope);
}

namespace {

Result<TokenSubject> requireOfApp(Result<TokenSubject> subject)
{
    if (subject && !subject->isApp())
        return fail(Errors::TokenUnknown, u"it is a user's, not an app's"_s);
    return subject;
}

} // namespace

Result<TokenSubject> requireApp(const HttpRequest &request, OpenPlatform &platform)
{
    return requireOfApp(readCaller(request, platform));
}

Result<TokenSubject> requireLegacyToken(const HttpRequest &request, OpenPlatform &platform)
{
    return inspect(request, request.query.queryItemValue(u"access_token"_s, QUrl::FullyDecoded), platform);
}

Result<TokenSubject> requireLegacyApp(const HttpRequest &request, OpenPlatform &platform)
{
    return requireOfApp(requireLegacyToken(request, platform));
}

QString callerOf(const HttpRequest &request)
{
    const QByteArray agent = request.header("User-Agent");
    if (agent.isEmpty())
        return u"unknown client"_s;
    // The first product only. The whole text for browsers, which all have the same first product, and for MiniHost, which names its part in
    // the rest.
    const qsizetype end = agent.startsWith("Mozilla/") || agent.startsWith("MiniHost/") ? -1 : agent.indexOf(' ');
    return QString::fromLatin1(end < 0 ? agent : agent.first(end)).left(60);
}

} // namespace MiniHost
