// SPDX-License-Identifier: MIT
// The permission points that the token's user has granted: rpc points under rpc_auth, a field point A.B.c as item c of A.B
// (docs/dingtalk/protocol.md §5.6).
#include "bridge/openapi/endpoint.h"
#include "bridge/openapi/wire/guards.h"
#include "bridge/openapi/wire/wirefault.h"

#include <algorithm>
#include <QJsonArray>
#include <QMap>

using namespace Qt::StringLiterals;

namespace MiniHost::Endpoints {
namespace {

QJsonObject toRule(const QString &resource, const QStringList &items)
{
    return { { "resource"_L1, resource }, { "authItems"_L1, QJsonArray::fromStringList(items) } };
}

QJsonArray toRules(const PermissionCatalogue &catalogue, QList<ScopeCode> scopes)
{
    std::sort(scopes.begin(), scopes.end());
    QStringList whole;
    QMap<QString, QStringList> fields;
    for (const ScopeCode &scope : scopes) {
        const PermissionPoint *point = catalogue.find(scope);
        const qsizetype dot = scope.value.lastIndexOf(u'.');
        if (point && point->type == ScopeType::Field && dot > 0)
            fields[scope.value.left(dot)] += scope.value.mid(dot + 1);
        else
            whole += scope.value;
    }
    QJsonArray rules;
    if (!whole.isEmpty())
        rules.append(toRule(u"rpc_auth"_s, whole));
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        rules.append(toRule(it.key(), it.value()));
    return rules;
}

HttpResponse serveOauth2AuthrulesUser(const HttpRequest &request, OpenPlatform &platform)
{
    const auto caller = requireUser(request, platform);
    if (!caller)
        return toHttp(caller.error(), platform.entropy());
    const auto granted = platform.authorization().granted({ caller->clientId, caller->corpId, caller->user });
    if (!granted)
        return toHttp(granted.error(), platform.entropy());
    return HttpResponse::json({ { "result"_L1, toRules(platform.catalogue(), *granted) } });
}

} // namespace

Endpoint oauth2_authrules_user()
{
    return { "GET", u"/v1.0/oauth2/authRules/user"_s,
        u"Lists the permission points that the token's user has granted to the app."_s, Caller::UserToken, u"5.6"_s,
        serveOauth2AuthrulesUser };
}

} // namespace MiniHost::Endpoints
