// SPDX-License-Identifier: MIT
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

using Change = PlatformWorld::Change;
Q_DECLARE_METATYPE(Change)

class ProfileTest : public QObject
{
    Q_OBJECT

    const PermissionCatalogue m_catalogue = testCatalogue();

    Result<Profile> parse(const QJsonObject &json)
    {
        return Profile::parse(QJsonDocument(json).toJson(), u"world.json"_s, m_catalogue);
    }

private Q_SLOTS:
    void theShowcaseHasTheWorldOfTheManual()
    {
        const auto profile = Profile::load(Profile::showcase, m_catalogue);
        QVERIFY(profile);
        QCOMPARE(profile->name, u"showcase"_s);
        QCOMPARE(profile->signedIn.value, u"member"_s);
        const Directory directory = profile->directory();
        const App *app = directory.app({ u"suitedemo"_s });
        QVERIFY(app);
        QCOMPARE(app->secret.reveal(), u"demo-secret"_s);
        QCOMPARE(app->permissionPoints,
            (QList<ScopeCode> { { u"Contact.User.Read"_s }, { u"Contact.User.mobile"_s }, { u"Todo.Todo.Read"_s },
                { u"Todo.Todo.Write"_s }, { u"Pro.HrmDismission.ReadWrite"_s } }));
        QVERIFY(directory.organisation({ u"dingdemo"_s }));
        QVERIFY(directory.user({ u"member"_s })->administratorOf.isEmpty());
        QCOMPARE(directory.user({ u"admin"_s })->administratorOf, QList<CorpId> { { u"dingdemo"_s } });
    }

    void aMistakeIsReportedWithItsPlace_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const Change &change, const QString &message) {
            QTest::newRow(name) << change << message;
        };
        row(
            "unknown key", [](QJsonObject &json) { json.insert(u"user"_s, 1); },
            u"user: unknown key; did you mean \"users\"?"_s);
        row(
            "unknown key, none near", [](QJsonObject &json) { json.insert(u"frobnicate"_s, 1); },
            u"frobnicate: unknown key; possible: name, title"_s);
        row(
            "unknown key inside", [](QJsonObject &json) { edit(json, u"apps"_s, u"clientSecrte"_s, u"x"_s); },
            u"apps[0].clientSecrte: unknown key; did you mean \"clientSecret\"?"_s);
        row(
            "missing", [](QJsonObject &json) { edit(json, u"users"_s, u"unionId"_s, QJsonValue::Undefined, 1); },
            u"users[1].unionId: is missing"_s);
        row(
            "missing list", [](QJsonObject &json) { json.remove(u"apps"_s); }, u"apps: is missing"_s);
        row(
            "wrong type", [](QJsonObject &json) { edit(json, u"users"_s, u"mobile"_s, 138); },
            u"users[0].mobile: must be a string, but is a number"_s);
        row(
            "wrong list", [](QJsonObject &json) { json.insert(u"users"_s, QJsonObject()); },
            u"users: must be an array of objects, but is an object"_s);
        row(
            "wrong element", [](QJsonObject &json) { json.insert(u"users"_s, QJsonArray { 1 }); },
            u"users[0]: must be an object, but is a number"_s);
        row(
            "empty", [](QJsonObject &json) { edit(json, u"apps"_s, u"clientSecret"_s, u""_s); },
            u"apps[0].clientSecret: is empty"_s);
        row(
            "half a name",
            [](QJsonObject &json) {
                edit(json, u"apps"_s, u"name"_s, QJsonObject { { u"zh"_s, u"应用"_s } });
            },
            u"apps[0].name.en: is missing"_s);
        row(
            "unknown permission point",
            [](QJsonObject &json) {
                edit(json, u"apps"_s, u"permissionPoints"_s, QJsonArray { u"Contact.User.Raed"_s });
            },
            u"apps[0].permissionPoints[0]: there is no permission point \"Contact.User.Raed\"; did you mean "
            "\"Contact.User.Read\"?"_s);
        row(
            "unknown organisation",
            [](QJsonObject &json) { edit(json, u"users"_s, u"memberOf"_s, QJsonArray { u"dingdem"_s }); },
            u"users[0].memberOf[0]: there is no organisation \"dingdem\"; did you mean \"dingdemo\"?"_s);
        row(
            "twice", [](QJsonObject &json) { edit(json, u"users"_s, u"userId"_s, u"member"_s, 1); },
            u"users[1].userId: \"member\" is there twice"_s);
        row(
            "slash in a unionId", [](QJsonObject &json) { edit(json, u"users"_s, u"unionId"_s, u"a/b"_s); },
            u"users[0].unionId: must not hold blanks, \"/\" or \",\""_s);
        row(
            "administrator of a strange house",
            [](QJsonObject &json) { edit(json, u"users"_s, u"memberOf"_s, QJsonArray(), 1); },
            u"users[1].administratorOf[0]: an administrator must be in memberOf as well"_s);
        row(
            "unknown signedIn", [](QJsonObject &json) { json.insert(u"signedIn"_s, u"nobody"_s); },
            u"signedIn: there is no user \"nobody\""_s);
        row(
            "a name that is no file's", [](QJsonObject &json) { json.insert(u"name"_s, u"../x"_s); },
            u"name: must be made of a-z, 0-9 and dashes, at most 64"_s);
    }
    void aMistakeIsReportedWithItsPlace()
    {
        QFETCH(Change, change);
        QFETCH(QString, message);
        QJsonObject json = showcaseJson();
        change(json);
        const auto profile = parse(json);
        QVERIFY(!profile);
        QCOMPARE(profile.error().row().name, u"ProfileInvalid"_s);
        QVERIFY2(profile.error().detail.contains(message), qPrintable(profile.error().detail));
        QVERIFY(profile.error().detail.startsWith("world.json"_L1));
    }

    void allMistakesAreReportedAtOnce()
    {
        QJsonObject json = showcaseJson();
        json.insert(u"signedIn"_s, 5);
        edit(json, u"apps"_s, u"icno"_s, u"x"_s);
        edit(json, u"users"_s, u"openId"_s, QJsonValue::Undefined);
        const auto profile = parse(json);
        QVERIFY(!profile);
        QCOMPARE(profile.error().detail.count(u'\n'), 3);
    }

    void commentsAndASchemaAreAllowed()
    {
        QJsonObject json = showcaseJson();
        json.insert(u"$schema"_s, u"../schemas/profile.schema.json"_s);
        edit(json, u"apps"_s, u"$comment"_s, u"ours"_s);
        QVERIFY(parse(json));
    }

    void namesMayBeOneStringForBothLanguages()
    {
        QJsonObject json = showcaseJson();
        edit(json, u"apps"_s, u"name"_s, u"Plain"_s);
        const auto profile = parse(json);
        QVERIFY(profile);
        QCOMPARE(profile->apps.first().name, (Text { u"Plain"_s, u"Plain"_s }));
    }

    void invalidJsonIsReportedWithLineAndColumn()
    {
        const auto profile = Profile::parse("{\n  \"name\": \"x\",\n  \"users\": [}\n}", u"world.json"_s, m_catalogue);
        QVERIFY(!profile);
        QCOMPARE(profile.error().row().name, u"ProfileUnreadable"_s);
        QVERIFY2(profile.error().detail.contains("line 3, column"_L1), qPrintable(profile.error().detail));
    }

    void aWorldHasItsOwnPermissionPoints()
    {
        QJsonObject json = QJsonDocument::fromJson(Profile::load(Profile::showcase, m_catalogue)->toFile()).object();
        json.insert(u"permissionPoints"_s,
            QJsonArray { QJsonObject { { u"code"_s, u"Mock.Scope.Code"_s }, { u"name"_s, u"Mock"_s },
                             { u"type"_s, u"rpc"_s }, { u"kind"_s, u"delegated"_s } },
                QJsonObject { { u"code"_s, u"Mock.Field"_s }, { u"name"_s, u"Field"_s }, { u"type"_s, u"field"_s },
                    { u"kind"_s, u"application"_s }, { u"sensitive"_s, true } } });
        QJsonArray apps = json[u"apps"].toArray();
        QJsonObject app = apps[0].toObject();
        app.insert(u"permissionPoints"_s, QJsonArray { u"Mock.Scope.Code"_s, u"Mock.Field"_s });
        apps[0] = app;
        json.insert(u"apps"_s, apps);
        const auto profile = parse(json);
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        const PermissionCatalogue catalogue = m_catalogue.with(profile->permissionPoints);
        const PermissionPoint *first = catalogue.find({ u"Mock.Scope.Code"_s });
        QVERIFY(first && first->type == ScopeType::Rpc && first->kind == ScopeKind::Delegated);
        QVERIFY(first->codeProvenance == Provenance::Own);
        const PermissionPoint *second = catalogue.find({ u"Mock.Field"_s });
        QVERIFY(second && second->type == ScopeType::Field && second->kind == ScopeKind::Application);
        QVERIFY(second->sensitive);
        QCOMPARE(profile->toJson()[u"permissionPoints"], json[u"permissionPoints"]);
    }

    void aPermissionPointIsDefinedOnce_data()
    {
        QTest::addColumn<QStringList>("codes");
        QTest::addColumn<QString>("mistake");
        QTest::newRow("twice") << QStringList { u"Mock.A"_s, u"Mock.A"_s }
                               << u"permissionPoints[1].code: \"Mock.A\" is there twice"_s;
        QTest::newRow("in the catalogue")
            << QStringList { u"Contact.User.Read"_s }
            << u"permissionPoints[0].code: MiniHost's catalogue has \"Contact.User.Read\" already"_s;
        QTest::newRow("blank") << QStringList { u"Mock A"_s } << u"permissionPoints[0].code: must not have blanks"_s;
        QTest::newRow("comma") << QStringList { u"A,B"_s } << u"permissionPoints[0].code: must not have blanks"_s;
        QTest::newRow("all") << QStringList { u".default"_s } << u"permissionPoints[0].code: \".default\" means"_s;
    }
    void aPermissionPointIsDefinedOnce()
    {
        QFETCH(QStringList, codes);
        QFETCH(QString, mistake);
        QJsonObject json = QJsonDocument::fromJson(Profile::load(Profile::showcase, m_catalogue)->toFile()).object();
        QJsonArray points;
        for (const QString &code : codes)
            points.append(QJsonObject { { u"code"_s, code }, { u"name"_s, u"Mock"_s } });
        json.insert(u"permissionPoints"_s, points);
        const auto profile = parse(json);
        QVERIFY(!profile);
        QVERIFY2(profile.error().detail.contains(mistake), qPrintable(profile.error().detail));
    }

    void anAppHasAKindAgentIdsAndAnAllowList()
    {
        QJsonObject json = QJsonDocument::fromJson(Profile::load(Profile::showcase, m_catalogue)->toFile()).object();
        QJsonArray apps = json[u"apps"].toArray();
        QJsonObject app = apps[0].toObject();
        const QString corp = app[u"installedIn"][0].toString();
        app.insert(u"kind"_s, u"thirdParty"_s);
        app.insert(u"agentIds"_s, QJsonObject { { corp, u"4242"_s } });
        app.insert(u"ipAllowList"_s, QJsonArray { u"10.0.0.0/8"_s, u"127.0.0.1"_s });
        apps[0] = app;
        json.insert(u"apps"_s, apps);
        const auto profile = parse(json);
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        const App &read = profile->apps.first();
        QVERIFY(read.kind == AppKind::ThirdParty);
        QCOMPARE(read.agentId({ corp }), 4242);
        QVERIFY(read.mayCallFrom(u"127.0.0.1"_s) && read.mayCallFrom(u"10.1.2.3"_s));
        QVERIFY(!read.mayCallFrom(u"192.168.0.1"_s) && !read.mayCallFrom({}));
        QCOMPARE(profile->toJson()[u"apps"], json[u"apps"]);

        app.insert(u"agentIds"_s, QJsonObject { { u"dingnowhere"_s, u"x"_s } });
        app.insert(u"ipAllowList"_s, QJsonArray { u"somewhere"_s });
        apps[0] = app;
        json.insert(u"apps"_s, apps);
        const auto bad = parse(json);
        QVERIFY(!bad);
        for (const QString &mistake : { u"apps[0].agentIds.dingnowhere: "_s, u"must be a whole number"_s,
                 u"apps[0].ipAllowList[0]: \"somewhere\" is no IP address"_s })
            QVERIFY2(bad.error().detail.contains(mistake), qPrintable(bad.error().detail));
    }

    void aMissingFileAndAFolderAreUnreadable()
    {
        const QTemporaryDir folder;
        const std::pair<QString, QString> rows[] { { folder.filePath(u"nothing.json"_s), u"ProfileUnreadable"_s },
            { folder.path(), u"FileNotRegular"_s } };
        for (const auto &[path, name] : rows) {
            const auto profile = Profile::load(path, m_catalogue);
            QVERIFY(!profile);
            QCOMPARE(profile.error().row().name, name);
            QVERIFY(profile.error().detail.contains(path));
        }
    }

    void anArrayIsNoProfile()
    {
        const auto profile = Profile::parse("[1]", u"world.json"_s, m_catalogue);
        QVERIFY(!profile);
        QVERIFY2(profile.error().detail.contains("must be an object, but is an array"_L1),
            qPrintable(profile.error().detail));
    }
};

MINIHOST_TEST_MAIN(ProfileTest, QCoreApplication)
#include "tst_profile.moc"
