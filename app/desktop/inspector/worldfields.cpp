// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/worldfields.h"

#include "bridge/openplatform/world/directory.h"
#include "bridge/openplatform/world/permissionpoint.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using Kind = WorldField::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WorldFields)
};

bool isTaken(const QJsonArray &items, const QString &key, const QString &id)
{
    return std::any_of(items.begin(), items.end(), [&](const QJsonValue &item) { return item[key].toString() == id; });
}

// "ding1", "ding2" …: the first one that is not in use.
QString freeId(const QJsonArray &items, const QString &key, const QString &stem)
{
    int number = 1;
    while (isTaken(items, key, stem + QString::number(number)))
        ++number;
    return stem + QString::number(number);
}

QJsonObject names(const QString &zh, const QString &en)
{
    return { { u"zh"_s, zh }, { u"en"_s, en } };
}

} // namespace

QString worldList(WorldPart part)
{
    return toString(part) + u's';
}

QList<WorldField> worldFields(WorldPart part)
{
    switch (part) {
    case WorldPart::Organisation:
        return { { u"corpId"_s, Words::tr("corpId") }, { u"name"_s, Words::tr("Name"), Kind::Names } };
    case WorldPart::Department:
        return { { u"departmentId"_s, Words::tr("Number") }, { u"name"_s, Words::tr("Name"), Kind::Names },
            { u"corpId"_s, Words::tr("Organisation") },
            { u"parentId"_s, Words::tr("Parent department"), Kind::Text,
                Words::tr("The number of the parent department; empty: directly below the organisation") } };
    case WorldPart::User:
        return { { u"userId"_s, Words::tr("userId") }, { u"name"_s, Words::tr("Name"), Kind::Names },
            { u"memberOf"_s, Words::tr("Member of"), Kind::Choices },
            { u"administratorOf"_s, Words::tr("Administrator of"), Kind::Choices },
            { u"departments"_s, Words::tr("Departments"), Kind::Choices }, { u"nick"_s, Words::tr("Nick") },
            { u"mobile"_s, Words::tr("Mobile") }, { u"stateCode"_s, Words::tr("Country code") },
            { u"email"_s, Words::tr("Email") }, { u"avatarUrl"_s, Words::tr("Avatar") },
            { u"openId"_s, Words::tr("openId") }, { u"unionId"_s, Words::tr("unionId") } };
    case WorldPart::App:
        return { { u"clientId"_s, Words::tr("clientId") }, { u"clientSecret"_s, Words::tr("clientSecret") },
            { u"name"_s, Words::tr("Name"), Kind::Names }, { u"vendor"_s, Words::tr("Vendor"), Kind::Names },
            { u"installedIn"_s, Words::tr("Installed in"), Kind::Choices },
            { u"permissionPoints"_s, Words::tr("Permission points"), Kind::Choices },
            { u"redirectUris"_s, Words::tr("Redirect addresses"), Kind::Lines,
                Words::tr("One on each line; http://127.0.0.1:*/… means any port") },
            { u"kind"_s, Words::tr("Kind"), Kind::Choice, {},
                { { toString(AppKind::Own), Words::tr("Own app of an organisation") },
                    { toString(AppKind::ThirdParty), Words::tr("Third-party app (masked mobile number)") },
                    { toString(AppKind::PersonalMiniApp), Words::tr("Personal mini-app") } } },
            { u"agentIds"_s, Words::tr("agentId"), Kind::Pairs,
                Words::tr("corpId: number, one on each line; without a line MiniHost makes a number") },
            { u"ipAllowList"_s, Words::tr("Allowed IP addresses"), Kind::Lines,
                Words::tr("One address or subnet on each line; empty: all") },
            { u"suiteTicket"_s, Words::tr("suiteTicket") }, { u"icon"_s, Words::tr("Icon") },
            { u"damaged"_s, Words::tr("Cannot be read (500103)"), Kind::Flag } };
    case WorldPart::PermissionPoint:
        return { { u"code"_s, Words::tr("Code") }, { u"name"_s, Words::tr("Name"), Kind::Names },
            { u"consentText"_s, Words::tr("Text in the consent panel"), Kind::Names },
            { u"type"_s, Words::tr("Type"), Kind::Choice, {},
                { { toString(ScopeType::Rpc), Words::tr("rpc: an interface, for rpcScope") },
                    { toString(ScopeType::Field), Words::tr("field: one field, for fieldScope") } } },
            { u"kind"_s, Words::tr("Kind"), Kind::Choice, {},
                { { toString(ScopeKind::Delegated), Words::tr("Delegated: a user grants it") },
                    { toString(ScopeKind::Application), Words::tr("Application: an administrator grants it") } } },
            { u"sensitive"_s, Words::tr("Sensitive"), Kind::Flag } };
    case WorldPart::World:
        break;
    }
    return { { u"title"_s, Words::tr("Title"), Kind::Names },
        { u"signedIn"_s, Words::tr("Signed in at the start"), Kind::Text, Words::tr("A userId; empty: nobody") },
        { u"openapi"_s, Words::tr("OpenAPI answers"), Kind::Json,
            Words::tr(R"([{"method": "GET", "path": "/v1.0/…/{id}", "json": {}}], as in a file for --openapi)") } };
}

QJsonObject newWorldItem(WorldPart part, const QJsonObject &world, const QString &corpId)
{
    const QString key = idKey(part);
    const QJsonArray items = world.value(worldList(part)).toArray();
    const QJsonArray corps = corpId.isEmpty() ? QJsonArray() : QJsonArray { corpId };
    switch (part) {
    case WorldPart::Organisation:
        return { { key, freeId(items, key, u"dingnew"_s) }, { u"name"_s, names(u"新组织"_s, u"New organisation"_s) } };
    case WorldPart::Department:
        return { { key, freeId(items, key, u"10"_s) }, { u"corpId"_s, corpId },
            { u"name"_s, names(u"新部门"_s, u"New department"_s) } };
    case WorldPart::User: {
        const QString id = freeId(items, key, u"user"_s);
        return { { key, id }, { u"name"_s, names(u"新用户"_s, u"New user"_s) }, { u"memberOf"_s, corps },
            { u"openId"_s, u"o-"_s + id }, { u"unionId"_s, u"u-"_s + id } };
    }
    case WorldPart::App: {
        const QString id = freeId(items, key, u"suitenew"_s);
        return { { key, id }, { u"clientSecret"_s, id + u"-secret"_s }, { u"name"_s, names(u"新应用"_s, u"New app"_s) },
            { u"vendor"_s, names(u"服务商"_s, u"Vendor"_s) }, { u"installedIn"_s, corps },
            { u"permissionPoints"_s, QJsonArray { u"Contact.User.Read"_s } },
            { u"redirectUris"_s, QJsonArray { u"http://127.0.0.1:*/callback"_s } } };
    }
    case WorldPart::PermissionPoint:
        return { { key, freeId(items, key, u"Own.Point"_s) },
            { u"name"_s, names(u"新权限点"_s, u"New permission point"_s) } };
    case WorldPart::World:
        break;
    }
    return {};
}

} // namespace MiniHost
