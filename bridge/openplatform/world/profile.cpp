// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/profile.h"

#include "bridge/core/errors/files.h"
#include "bridge/core/errors/host.h"
#include "bridge/core/ipsubnet.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/readfile.h"
#include "bridge/openplatform/world/redirecturi.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace MiniHost {
namespace {

using Need = JsonReader::Need;

template<typename Word>
QList<Word> toWords(const QStringList &texts)
{
    QList<Word> words;
    for (const QString &text : texts)
        words += Word { text };
    return words;
}

void expectAllKnown(
    const JsonReader &read, const QString &key, const QStringList &words, const QStringList &known, const QString &what)
{
    for (qsizetype i = 0; i < words.size(); ++i)
        read.expectKnown(u"%1[%2]"_s.arg(read.place(key)).arg(i), words[i], known, what);
}

// Reads an id and adds it to `known`, the ids of the same kind so far. Reports a duplicate.
QString readId(const JsonReader &read, const QString &key, QStringList &known)
{
    // Ids are used in URL paths and in comma-separated lists.
    static const QRegularExpression blanks(u"[\\s/,]"_s);
    const QString id = read.text(key, Need::Required);
    if (id.contains(blanks))
        read.mistake(read.place(key), u"must not hold blanks, \"/\" or \",\""_s);
    else if (!id.isEmpty() && known.contains(id))
        read.mistake(read.place(key), u"\"%1\" is there twice"_s.arg(id));
    known += id;
    return id;
}

Organisation readOrganisation(const JsonReader &read, QStringList &corpIds)
{
    Organisation organisation;
    organisation.id = { readId(read, u"corpId"_s, corpIds) };
    organisation.name = read.names(u"name"_s, Need::Required);
    return organisation;
}

// The ids read so far, for the references of later parts.
struct Known {
    QStringList corpIds;
    QStringList departmentIds;
    QStringList userIds;
    QStringList unionIds;
    QStringList clientIds;
    QStringList permissionCodes;
};

Department readDepartment(const JsonReader &read, const QList<Department> &before, Known &known)
{
    // DingTalk's department ids are numbers.
    static const QRegularExpression digits(u"^[1-9][0-9]{0,17}$"_s);
    Department department;
    department.id = readId(read, u"departmentId"_s, known.departmentIds);
    if (!department.id.isEmpty() && !digits.match(department.id).hasMatch())
        read.mistake(read.place(u"departmentId"_s), u"must be a whole number, written as a string"_s);
    department.corpId = { read.text(u"corpId"_s, Need::Required) };
    if (!department.corpId.isEmpty())
        read.expectKnown(read.place(u"corpId"_s), department.corpId.value, known.corpIds, u"organisation"_s);
    department.name = read.names(u"name"_s, Need::Required);
    department.parent = read.text(u"parentId"_s, Need::Optional);
    // A parent must come earlier in the list, so there are no cycles.
    QStringList possible;
    for (const Department &each : before) {
        if (each.corpId == department.corpId)
            possible += each.id;
    }
    if (!department.parent.isEmpty())
        read.expectKnown(read.place(u"parentId"_s), department.parent, possible, u"department before it"_s);
    return department;
}

User readUser(const JsonReader &read, Known &known)
{
    User user;
    user.id = { readId(read, u"userId"_s, known.userIds) };
    user.name = read.names(u"name"_s, Need::Required);
    const QStringList memberOf = read.words(u"memberOf"_s, Need::Required);
    expectAllKnown(read, u"memberOf"_s, memberOf, known.corpIds, u"organisation"_s);
    const QStringList administratorOf = read.words(u"administratorOf"_s, Need::Optional);
    for (qsizetype i = 0; i < administratorOf.size(); ++i) {
        if (!memberOf.contains(administratorOf[i]))
            read.mistake(u"%1[%2]"_s.arg(read.place(u"administratorOf"_s)).arg(i),
                u"an administrator must be in memberOf as well"_s);
    }
    user.memberOf = toWords<CorpId>(memberOf);
    user.administratorOf = toWords<CorpId>(administratorOf);
    user.departments = read.words(u"departments"_s, Need::Optional);
    expectAllKnown(read, u"departments"_s, user.departments, known.departmentIds, u"department"_s);
    user.nick = read.text(u"nick"_s, Need::Optional);
    if (user.nick.isEmpty())
        user.nick = user.name.zh;
    user.mobile = read.text(u"mobile"_s, Need::Optional);
    user.stateCode = read.text(u"stateCode"_s, Need::Optional);
    user.email = read.text(u"email"_s, Need::Optional);
    user.avatarUrl = read.text(u"avatarUrl"_s, Need::Optional);
    user.openId = read.text(u"openId"_s, Need::Required);
    // Without the characters that readId() refuses: the SDKs put a unionId into a path unescaped (docs/dingtalk/protocol.md §5.1).
    user.unionId = readId(read, u"unionId"_s, known.unionIds);
    return user;
}

// {"<corpId>": "<digits>"}, for organisations in which the app is installed.
QHash<CorpId, QString> readAgentIds(const JsonReader &read, const App &app)
{
    static const QRegularExpression digits(u"^[1-9][0-9]{0,17}$"_s);
    QHash<CorpId, QString> agentIds;
    if (!read.has(u"agentIds"_s))
        return agentIds;
    const QJsonObject texts = read.value(u"agentIds"_s).toObject();
    if (!read.value(u"agentIds"_s).isObject())
        read.mistake(read.place(u"agentIds"_s), u"must be an object: corpId to agentId"_s);
    QStringList corps;
    for (const CorpId &corp : app.installedIn)
        corps += corp.value;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const QString place = read.place(u"agentIds"_s) + u'.' + text.key();
        read.expectKnown(place, text.key(), corps, u"organisation in installedIn"_s);
        if (!digits.match(text->toString()).hasMatch())
            read.mistake(place, u"must be a whole number, written as a string"_s);
        agentIds.insert({ text.key() }, text->toString());
    }
    return agentIds;
}

QStringList readAddresses(const JsonReader &read)
{
    const QStringList addresses = read.words(u"ipAllowList"_s, Need::Optional);
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        if (!IpSubnet::parse(addresses[i])) {
            read.mistake(u"%1[%2]"_s.arg(read.place(u"ipAllowList"_s)).arg(i),
                u"\"%1\" is no IP address like \"10.0.0.7\", nor a subnet like \"10.0.0.0/8\""_s.arg(addresses[i]));
        }
    }
    return addresses;
}

void readPoints(const JsonReader &read, const PermissionCatalogue &catalogue, Profile &profile, Known &known)
{
    for (const auto &each : read.objects(u"permissionPoints"_s, Need::Optional, PermissionPoint::keys())) {
        const PermissionPoint point = PermissionPoint::read(each);
        if (catalogue.find(point.code))
            each.mistake(each.place(u"code"_s), u"MiniHost's catalogue has \"%1\" already"_s.arg(point.code.value));
        else if (!point.code.isEmpty() && known.permissionCodes.contains(point.code.value))
            each.mistake(each.place(u"code"_s), u"\"%1\" is there twice"_s.arg(point.code.value));
        known.permissionCodes += point.code.value;
        profile.permissionPoints += point;
    }
}

App readApp(const JsonReader &read, Known &known)
{
    App app;
    app.id = { readId(read, u"clientId"_s, known.clientIds) };
    app.secret = ClientSecret(read.text(u"clientSecret"_s, Need::Required));
    app.name = read.names(u"name"_s, Need::Required);
    app.vendor = read.names(u"vendor"_s, Need::Optional);
    app.icon = read.text(u"icon"_s, Need::Optional);
    const QStringList installedIn = read.words(u"installedIn"_s, Need::Required);
    expectAllKnown(read, u"installedIn"_s, installedIn, known.corpIds, u"organisation"_s);
    app.installedIn = toWords<CorpId>(installedIn);
    const QStringList points = read.words(u"permissionPoints"_s, Need::Required);
    expectAllKnown(read, u"permissionPoints"_s, points, known.permissionCodes, u"permission point"_s);
    app.permissionPoints = toWords<ScopeCode>(points);
    app.kind = fromWord<AppKind>(read.choice(u"kind"_s, Need::Optional, allWords<AppKind>())).value_or(AppKind::Own);
    app.agentIds = readAgentIds(read, app);
    app.ipAllowList = readAddresses(read);
    app.isDamaged = read.flag(u"damaged"_s, Need::Optional).value_or(false);
    app.suiteTicket = SuiteTicket(read.text(u"suiteTicket"_s, Need::Optional));
    app.redirectUris = read.words(u"redirectUris"_s, Need::Optional);
    for (qsizetype i = 0; i < app.redirectUris.size(); ++i) {
        if (const QString mistake = redirectUriMistake(app.redirectUris[i]); !mistake.isEmpty())
            read.mistake(u"%1[%2]"_s.arg(read.place(u"redirectUris"_s)).arg(i), mistake);
    }
    return app;
}

Profile readProfile(const QJsonObject &root, Mistakes &mistakes, const PermissionCatalogue &catalogue)
{
    const JsonReader read(mistakes, root, {},
        { u"name"_s, u"title"_s, u"signedIn"_s, u"organisations"_s, u"departments"_s, u"users"_s, u"apps"_s,
            u"permissionPoints"_s, u"openapi"_s });
    Known known;
    const QList<PermissionPoint> points = catalogue.all();
    for (const PermissionPoint &point : points)
        known.permissionCodes += point.code.value;

    Profile profile;
    profile.name = read.text(u"name"_s, Need::Required);
    // The name is a part of the database file's name.
    static const QRegularExpression plain(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
    if (!profile.name.isEmpty() && !plain.match(profile.name).hasMatch())
        read.mistake(u"name"_s, u"must be made of a-z, 0-9 and dashes, at most 64"_s);
    profile.title = read.names(u"title"_s, Need::Optional);
    if (profile.title.isEmpty())
        profile.title = { profile.name, profile.name };
    const QStringList organisationKeys { u"corpId"_s, u"name"_s };
    for (const auto &each : read.objects(u"organisations"_s, Need::Required, organisationKeys))
        profile.organisations += readOrganisation(each, known.corpIds);
    const QStringList departmentKeys { u"departmentId"_s, u"corpId"_s, u"name"_s, u"parentId"_s };
    for (const auto &each : read.objects(u"departments"_s, Need::Optional, departmentKeys))
        profile.departments += readDepartment(each, profile.departments, known);
    const QStringList userKeys { u"userId"_s, u"name"_s, u"memberOf"_s, u"administratorOf"_s, u"departments"_s,
        u"nick"_s, u"mobile"_s, u"stateCode"_s, u"email"_s, u"avatarUrl"_s, u"openId"_s, u"unionId"_s };
    for (const auto &each : read.objects(u"users"_s, Need::Required, userKeys))
        profile.users += readUser(each, known);
    const QStringList appKeys { u"clientId"_s, u"clientSecret"_s, u"name"_s, u"vendor"_s, u"icon"_s, u"installedIn"_s,
        u"permissionPoints"_s, u"damaged"_s, u"suiteTicket"_s, u"redirectUris"_s, u"kind"_s, u"agentIds"_s,
        u"ipAllowList"_s };
    readPoints(read, catalogue, profile, known);
    for (const auto &each : read.objects(u"apps"_s, Need::Required, appKeys))
        profile.apps += readApp(each, known);
    profile.openApi = read.value(u"openapi"_s).toArray();
    if (read.has(u"openapi"_s) && !read.value(u"openapi"_s).isArray())
        read.mistake(u"openapi"_s, u"must be a list"_s);
    profile.signedIn = { read.text(u"signedIn"_s, Need::Optional) };
    if (!profile.signedIn.isEmpty())
        read.expectKnown(u"signedIn"_s, profile.signedIn.value, known.userIds, u"user"_s);
    return profile;
}

QByteArray hashOf(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
}

} // namespace

Result<Profile> Profile::load(const QString &file, const PermissionCatalogue &catalogue)
{
    const auto json = readRegularFile(file, Limit::SettingsFileBytes, Errors::ProfileUnreadable);
    if (!json)
        return fail(json.error());
    return parse(*json, file, catalogue);
}

Result<Profile> Profile::parse(const QByteArray &json, const QString &source, const PermissionCatalogue &catalogue)
{
    const auto root = parseJson(json, source, Errors::ProfileUnreadable);
    if (!root)
        return fail(root.error());
    Mistakes mistakes(json);
    Profile profile;
    if (root->isObject())
        profile = readProfile(root->toObject(), mistakes, catalogue);
    else
        JsonReader(mistakes, *root, {}, {}); // reports that it is no object
    if (!mistakes.isEmpty())
        return fail(Errors::ProfileInvalid, u"%1:\n  %2"_s.arg(source, mistakes.lines().join(u"\n  "_s)));
    profile.hash = hashOf(json);
    return profile;
}

Result<Profile> Profile::fromJson(const QJsonObject &json, const PermissionCatalogue &catalogue)
{
    Mistakes mistakes;
    Profile profile = readProfile(json, mistakes, catalogue);
    if (!mistakes.isEmpty())
        return fail(Errors::WorldEditRefused, mistakes.lines().join(u'\n'));
    profile.hash = hashOf(profile.toFile());
    return profile;
}

const User *Profile::user(const UserId &id) const
{
    const auto found = std::find_if(users.begin(), users.end(), [&](const User &user) { return user.id == id; });
    return found == users.end() ? nullptr : &*found;
}

const Organisation *Profile::organisation(const CorpId &id) const
{
    const auto found = std::find_if(organisations.begin(), organisations.end(),
        [&](const Organisation &organisation) { return organisation.id == id; });
    return found == organisations.end() ? nullptr : &*found;
}

} // namespace MiniHost
