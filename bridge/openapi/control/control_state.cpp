// SPDX-License-Identifier: MIT
#include "bridge/openapi/controlfault.h"
#include "bridge/openapi/endpoint.h"
#include "bridge/openplatform/store/authcodes.h"
#include "bridge/openplatform/store/scopesjson.h"
#include "bridge/openplatform/store/todos.h"
#include "bridge/openplatform/store/tokenstore.h"

using namespace Qt::StringLiterals;

namespace MiniHost::ControlEndpoints {
namespace {

QJsonObject toJson(const Text &text)
{
    return { { "zh"_L1, text.zh }, { "en"_L1, text.en } };
}

QJsonArray toJson(const QList<CorpId> &ids)
{
    QJsonArray array;
    for (const CorpId &id : ids)
        array.append(id.value);
    return array;
}

QJsonObject toJson(const User &user)
{
    return { { "userId"_L1, user.id.value }, { "name"_L1, toJson(user.name) }, { "memberOf"_L1, toJson(user.memberOf) },
        { "administratorOf"_L1, toJson(user.administratorOf) }, { "openId"_L1, user.openId },
        { "unionId"_L1, user.unionId } };
}

QJsonObject toJson(const App &app)
{
    return { { "clientId"_L1, app.id.value }, { "clientSecret"_L1, app.secret.masked() },
        { "name"_L1, toJson(app.name) }, { "vendor"_L1, toJson(app.vendor) },
        { "installedIn"_L1, toJson(app.installedIn) }, { "permissionPoints"_L1, toJson(app.permissionPoints) } };
}

QJsonObject toJson(const Grant &grant)
{
    return { { "clientId"_L1, grant.subject.clientId.value }, { "corpId"_L1, grant.subject.corpId.value },
        { "user"_L1, grant.subject.user.value }, { "scope"_L1, grant.scope.value },
        { "grantedAt"_L1, toIso(grant.grantedAt) } };
}

template<typename Item>
QJsonArray toArray(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

HttpResponse serveControlState(const HttpRequest &, OpenPlatform &platform)
{
    const auto grants = platform.authorization().list();
    if (!grants)
        return controlFault(grants.error(), 500);
    const auto codes = platform.codes().count();
    if (!codes)
        return controlFault(codes.error(), 500);
    const auto tokens = platform.tokenStore().count();
    if (!tokens)
        return controlFault(tokens.error(), 500);
    const auto todos = platform.todoStore().count();
    if (!todos)
        return controlFault(todos.error(), 500);
    const Directory &directory = platform.directory();
    QJsonArray organisations;
    for (const Organisation &each : directory.organisations())
        organisations.append(QJsonObject { { "corpId"_L1, each.id.value }, { "name"_L1, toJson(each.name) } });
    const QJsonObject counts { { "grants"_L1, grants->size() }, { "codes"_L1, *codes }, { "tokens"_L1, *tokens },
        { "todos"_L1, *todos } };
    return HttpResponse::json(
        { { "profile"_L1, platform.profile().name }, { "signedIn"_L1, platform.profile().signedIn.value },
            { "organisations"_L1, organisations }, { "users"_L1, toArray(directory.users()) },
            { "apps"_L1, toArray(directory.apps()) }, { "counts"_L1, counts }, { "grants"_L1, toArray(*grants) } });
}

} // namespace

Endpoint control_state()
{
    return { "GET", u"/__minihost/v1/state"_s,
        u"Tells organisations, users, apps and grants, and counts codes, tokens and to-dos; without secrets."_s,
        Caller::ControlToken, {}, serveControlState };
}

} // namespace MiniHost::ControlEndpoints
