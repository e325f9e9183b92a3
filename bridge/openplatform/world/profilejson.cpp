// SPDX-License-Identifier: MIT
// Writes a Profile as JSON: the inverse of profile.cpp. Members with their default value are omitted.
#include "bridge/core/jsontext.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "bridge/openplatform/world/profile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

template<typename Word>
QJsonArray toArray(const QList<Word> &words)
{
    QJsonArray array;
    for (const Word &word : words)
        array.append(word.value);
    return array;
}

void insertText(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void insertList(QJsonObject &object, QLatin1StringView key, const QJsonArray &list)
{
    if (!list.isEmpty())
        object.insert(key, list);
}

QJsonObject toObject(const Organisation &organisation)
{
    return { { "corpId"_L1, organisation.id.value }, { "name"_L1, toValue(organisation.name) } };
}

QJsonObject toObject(const Department &department)
{
    QJsonObject object { { "departmentId"_L1, department.id }, { "corpId"_L1, department.corpId.value },
        { "name"_L1, toValue(department.name) } };
    insertText(object, "parentId"_L1, department.parent);
    return object;
}

QJsonObject toObject(const User &user)
{
    QJsonObject object { { "userId"_L1, user.id.value }, { "name"_L1, toValue(user.name) },
        { "memberOf"_L1, toArray(user.memberOf) }, { "openId"_L1, user.openId }, { "unionId"_L1, user.unionId } };
    insertList(object, "administratorOf"_L1, toArray(user.administratorOf));
    insertList(object, "departments"_L1, QJsonArray::fromStringList(user.departments));
    if (user.nick != user.name.zh)
        insertText(object, "nick"_L1, user.nick);
    insertText(object, "mobile"_L1, user.mobile);
    insertText(object, "stateCode"_L1, user.stateCode);
    insertText(object, "email"_L1, user.email);
    insertText(object, "avatarUrl"_L1, user.avatarUrl);
    return object;
}

QJsonObject toObject(const App &app)
{
    QJsonObject object { { "clientId"_L1, app.id.value }, { "clientSecret"_L1, app.secret.reveal() },
        { "name"_L1, toValue(app.name) }, { "installedIn"_L1, toArray(app.installedIn) },
        { "permissionPoints"_L1, toArray(app.permissionPoints) } };
    if (!app.vendor.isEmpty())
        object.insert("vendor"_L1, toValue(app.vendor));
    insertText(object, "icon"_L1, app.icon);
    insertText(object, "suiteTicket"_L1, app.suiteTicket.reveal());
    insertList(object, "redirectUris"_L1, QJsonArray::fromStringList(app.redirectUris));
    if (app.kind != AppKind::Own)
        object.insert("kind"_L1, toString(app.kind));
    if (!app.agentIds.isEmpty()) {
        QJsonObject agentIds;
        for (auto agent = app.agentIds.begin(); agent != app.agentIds.end(); ++agent)
            agentIds.insert(agent.key().value, agent.value());
        object.insert("agentIds"_L1, agentIds);
    }
    insertList(object, "ipAllowList"_L1, QJsonArray::fromStringList(app.ipAllowList));
    if (app.isDamaged)
        object.insert("damaged"_L1, true);
    return object;
}

QJsonObject toObject(const PermissionPoint &point)
{
    return point.toJson();
}

template<typename Item>
QJsonArray toObjects(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toObject(item));
    return array;
}

} // namespace

QJsonObject Profile::toJson() const
{
    QJsonObject json { { "name"_L1, name }, { "organisations"_L1, toObjects(organisations) },
        { "users"_L1, toObjects(users) }, { "apps"_L1, toObjects(apps) } };
    if (title != Text { name, name })
        json.insert("title"_L1, toValue(title));
    insertText(json, "signedIn"_L1, signedIn.value);
    insertList(json, "departments"_L1, toObjects(departments));
    insertList(json, "permissionPoints"_L1, toObjects(permissionPoints));
    insertList(json, "openapi"_L1, openApi);
    return json;
}

QByteArray Profile::toFile() const
{
    return indentedJson(toJson());
}

} // namespace MiniHost
