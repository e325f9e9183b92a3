// SPDX-License-Identifier: MIT
// {"clientId", "corpId", "userId"?, "scopes"?}: revokes the grants of a user, or, without userId, of the organisation. Without scopes: all.
// Answers with the revoked scopes.
#include "bridge/core/errors/files.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/core/errors/tokens.h"
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openplatform/store/scopesjson.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

Result<QList<ScopeCode>> readScopes(const QJsonObject &body)
{
    const QJsonValue value = body.value("scopes"_L1);
    if (!value.isUndefined() && !value.isArray())
        return fail(Errors::BodyUnreadable, u"scopes must be an array of strings"_s);
    QList<ScopeCode> scopes;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &scope : array) {
        if (!scope.isString())
            return fail(Errors::BodyUnreadable, u"scopes must be an array of strings"_s);
        scopes += ScopeCode { scope.toString() };
    }
    return scopes;
}

Result<QList<ScopeCode>> revoke(const HttpRequest &request, OpenPlatform &platform)
{
    const auto body = readJsonBody(request);
    if (!body)
        return fail(body.error());
    const auto client = requireText(*body, u"clientId"_s);
    if (!client)
        return fail(client.error());
    const auto corp = requireText(*body, u"corpId"_s);
    if (!corp)
        return fail(corp.error());
    const auto scopes = readScopes(*body);
    if (!scopes)
        return fail(scopes.error());
    const GrantSubject subject { { *client }, { *corp }, { body->value("userId"_L1).toString() } };
    if (!platform.directory().app(subject.clientId))
        return fail(Errors::AppNotFound, subject.clientId.value);
    if (!subject.isOrganisation() && !platform.directory().user(subject.user))
        return fail(Errors::UserUnknown, subject.user.value);
    return platform.authorization().revoke(subject, *scopes);
}

HttpResponse serveControlGrantsRevoke(const HttpRequest &request, OpenPlatform &platform)
{
    const auto revoked = revoke(request, platform);
    if (!revoked)
        return controlFault(revoked.error());
    return HttpResponse::json({ { "revoked"_L1, toJson(*revoked) } });
}

} // namespace

Endpoint control_grants_revoke()
{
    return { "POST", u"/__minihost/v1/grants/revoke"_s,
        u"Revokes what a user, or an organisation, granted to an app."_s, Caller::ControlToken, {},
        serveControlGrantsRevoke };
}

} // namespace MiniHost::ControlEndpoints
