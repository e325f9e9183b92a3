// SPDX-License-Identifier: MIT
#include "bridge/core/events/host.h"
#include "bridge/core/jsonreader.h"
#include "bridge/openplatform/core/worldeditor.h"
#include "bridge/openplatform/store/grants.h"
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

// Edits as a client of the control API writes them.
WorldEdit edit(const char *text)
{
    Mistakes mistakes;
    WorldEdit edit = WorldEdit::read(JsonReader(mistakes, json(text), {}, WorldEdit::keys()));
    if (!mistakes.isEmpty())
        qFatal("%s", qPrintable(mistakes.lines().join(u'\n')));
    return edit;
}

const auto secondOrganisation = R"({"add":"organisation","value":{"corpId":"dingtwo","name":"Two"}})";

} // namespace

class WorldEditorTest : public QObject
{
    Q_OBJECT

    static Result<void> apply(PlatformWorld &world, std::initializer_list<const char *> texts)
    {
        QList<WorldEdit> edits;
        for (const char *text : texts)
            edits += edit(text);
        return WorldEditor(*world.platform).apply(edits);
    }

    static QStringList departmentsOf(PlatformWorld &world, const QString &corp)
    {
        QStringList numbers;
        for (const Department &department : world->directory().departments()) {
            if (department.corpId.value == corp)
                numbers += department.id;
        }
        return numbers;
    }

private Q_SLOTS:
    void aWorldIsReadAsItWasWritten()
    {
        const PermissionCatalogue catalogue = testCatalogue();
        for (const QString &file : { QString(Profile::showcase), QString(Profile::rules) }) {
            const auto loaded = Profile::load(file, catalogue);
            QVERIFY(loaded);
            const auto again = Profile::parse(loaded->toFile(), u"again"_s, catalogue);
            QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
            QCOMPARE(again->toJson(), loaded->toJson());
            QCOMPARE(again->apps.first().secret, loaded->apps.first().secret);
            QCOMPARE(again->title, loaded->title);
        }
    }

    void anAddedPartIsThereAtOnce()
    {
        PlatformWorld world;
        QVERIFY(apply(world,
            { secondOrganisation,
                R"({"add":"department","value":{"departmentId":"20","corpId":"dingtwo","name":"Below","parentId":"10"}})",
                R"({"add":"department","value":{"departmentId":"10","corpId":"dingtwo","name":"Above"}})",
                R"({"add":"user","value":{"userId":"eve","name":"Eve","memberOf":["dingtwo"],"departments":["20"],
                    "openId":"oEve","unionId":"uEve"}})",
                R"({"add":"app","value":{"clientId":"suitetwo","clientSecret":"second-secret","name":"Second","vendor":"V",
                    "installedIn":["dingtwo"],"permissionPoints":["Contact.User.Read"]}})" }));
        const QStringList numbers = departmentsOf(world, u"dingtwo"_s);
        // A department comes after its parent, in whatever order they were added.
        QCOMPARE(numbers, (QStringList { u"10"_s, u"20"_s }));
        OpenAuthRequest request = PlatformWorld::request(u"Contact.User.Read"_s);
        request.clientId = { u"suitetwo"_s };
        request.corpId = { u"dingtwo"_s };
        const auto issued = world->authorization().grant(request, { u"eve"_s }, { 1 });
        QVERIFY(issued);
        QVERIFY(world->tokens().redeem({ u"suitetwo"_s }, ClientSecret(u"second-secret"_s), issued->code, u"test"_s));
        const QList<JournalEntry> told = world.entries(Events::WorldEdited::Kind);
        QCOMPARE(told.size(), 5);
        QCOMPARE(told.last().detail,
            (QJsonObject { { u"what"_s, u"app"_s }, { u"id"_s, u"suitetwo"_s }, { u"change"_s, u"add"_s } }));
    }

    void aRemovedUsersCodesTokensAndGrantsAreUnknown()
    {
        PlatformWorld world;
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        const AuthCode unspent = world.grantedCode(u"Contact.User.Read"_s);
        QVERIFY(pair);
        QVERIFY(world->tokens().inspect(pair->accessToken));
        QVERIFY(apply(world, { R"({"remove":"user","id":"member"})" }));
        QCOMPARE(numberOf(world->tokens().inspect(pair->accessToken)), 900106);
        QCOMPARE(
            numberOf(world->tokens().refresh(PlatformWorld::app(), PlatformWorld::secret(), pair->refreshToken, {})),
            900105);
        QCOMPARE(numberOf(world.redeem(unspent)), 900102);
        QCOMPARE(world->grants().all()->size(), 0);
        const auto assessed = world->authorization().assess(
            PlatformWorld::request(u"Contact.User.Read"_s), PlatformWorld::member(), { 1 });
        QCOMPARE(numberOf(assessed), 400008);
        // References to the removed user are removed too.
        QVERIFY(world->profile().signedIn.isEmpty());
    }

    void aUserWhoLeavesAnOrganisationLosesItsGrants()
    {
        PlatformWorld world;
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        QVERIFY(apply(world, { R"({"change":"user","id":"member","value":{"memberOf":[]}})" }));
        QCOMPARE(numberOf(world->tokens().inspect(pair->accessToken)), 900106);
    }

    void anUninstalledAppLosesItsTokens()
    {
        PlatformWorld world;
        const auto ofUser = world.redeem(world.grantedCode(u"Contact.User.Read"_s));
        const auto ofApp =
            world->appTokens().ofTenant(PlatformWorld::app(), PlatformWorld::secret(), { u"dingdemo"_s }, u"test"_s);
        QVERIFY(ofUser);
        QVERIFY(ofApp);
        QVERIFY(apply(world, { R"({"change":"app","id":"suitedemo","value":{"installedIn":[]}})" }));
        QCOMPARE(numberOf(world->tokens().inspect(ofUser->accessToken)), 900106);
        QCOMPARE(numberOf(world->tokens().inspect(ofApp->accessToken)), 900106);
    }

    void aPointThatAnAppNoLongerHasIsNotGranted()
    {
        PlatformWorld world;
        const auto pair = world.redeem(world.grantedCode(u"Contact.User.Read"_s, u"Contact.User.mobile"_s));
        QVERIFY(apply(
            world, { R"({"change":"app","id":"suitedemo","value":{"permissionPoints":["Contact.User.mobile"]}})" }));
        const auto subject = world->tokens().inspect(pair->accessToken);
        QVERIFY(subject);
        QCOMPARE(numberOf(world->tokens().require(*subject, { u"Contact.User.Read"_s })), 900108);
        QVERIFY(world->tokens().require(*subject, { u"Contact.User.mobile"_s }));
    }

    void aNewSecretReplacesTheOldOne()
    {
        PlatformWorld world;
        const AuthCode code = world.grantedCode(u"Contact.User.Read"_s);
        QVERIFY(apply(world, { R"({"change":"app","id":"suitedemo","value":{"clientSecret":"another-secret"}})" }));
        QCOMPARE(numberOf(world.redeem(code)), 900101);
        QVERIFY(world->tokens().redeem(PlatformWorld::app(), ClientSecret(u"another-secret"_s), code, u"test"_s));
    }

    void aRemovedOrganisationIsRemovedFromUsersAndDepartments()
    {
        PlatformWorld world;
        QVERIFY(apply(world,
            { secondOrganisation,
                R"({"add":"department","value":{"departmentId":"10","corpId":"dingtwo","name":"Above"}})",
                R"({"change":"user","id":"admin","value":{"memberOf":["dingdemo","dingtwo"],
                    "administratorOf":["dingdemo","dingtwo"],"departments":["10"]}})",
                R"({"remove":"organisation","id":"dingtwo"})" }));
        const User *admin = world->directory().user({ u"admin"_s });
        QCOMPARE(admin->memberOf, QList<CorpId> { { u"dingdemo"_s } });
        QCOMPARE(admin->administratorOf, QList<CorpId> { { u"dingdemo"_s } });
        QVERIFY(admin->departments.isEmpty());
        QVERIFY(departmentsOf(world, u"dingtwo"_s).isEmpty());
        QVERIFY(!departmentsOf(world, u"dingdemo"_s).isEmpty());
    }

    void aRenamedIdIsRenamedInAllReferences()
    {
        PlatformWorld world;
        QVERIFY(apply(world,
            { R"({"change":"organisation","id":"dingdemo","value":{"corpId":"dingnew"}})",
                R"({"change":"user","id":"member","value":{"userId":"anna"}})" }));
        QCOMPARE(world->directory().user({ u"anna"_s })->memberOf, QList<CorpId> { { u"dingnew"_s } });
        QCOMPARE(world->directory().app({ u"suitedemo"_s })->installedIn, QList<CorpId> { { u"dingnew"_s } });
        QCOMPARE(world->profile().signedIn.value, u"anna"_s);
    }

    void nullRemovesAMember()
    {
        PlatformWorld world;
        QVERIFY(apply(world, { R"({"change":"user","id":"member","value":{"mobile":null,"email":"x@y"}})" }));
        const User *member = world->directory().user(PlatformWorld::member());
        QCOMPARE(member->mobile, QString());
        QCOMPARE(member->email, u"x@y"_s);
        QCOMPARE(member->stateCode, u"86"_s);
    }

    void anEditThatBreaksARuleChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("mistake");
        const auto row = [](const char *name, const char *text, const QString &mistake) {
            QTest::newRow(name) << QByteArray(text) << mistake;
        };
        row("no such user", R"({"change":"user","id":"membr","value":{}})",
            u"id: there is no user \"membr\"; did you mean \"member\"?"_s);
        row("no such organisation", R"({"change":"user","id":"member","value":{"memberOf":["dingdem"]}})",
            u"users[0].memberOf[0]: there is no organisation \"dingdem\"; did you mean \"dingdemo\"?"_s);
        row("id twice", R"({"change":"user","id":"member","value":{"userId":"admin"}})",
            u"users[1].userId: \"admin\" is there twice"_s);
        row("unknown key", R"({"change":"app","id":"suitedemo","value":{"secret":"x"}})",
            u"apps[0].secret: unknown key"_s);
        row("unknown point", R"({"change":"app","id":"suitedemo","value":{"permissionPoints":["Contact.User.Raed"]}})",
            u"apps[0].permissionPoints[0]: there is no permission point"_s);
        row("bad address", R"({"change":"app","id":"suitedemo","value":{"redirectUris":["/callback"]}})",
            u"apps[0].redirectUris[0]: must be a whole http:// or https:// address"_s);
        row("incomplete user", R"({"add":"user","value":{"userId":"x"}})", u"users[2].name: is missing"_s);
        row("the world's name", R"({"change":"world","value":{"name":"other"}})", u"value.name: of the world itself"_s);
        row("a circle",
            R"({"add":"department","value":{"departmentId":"1","corpId":"dingdemo","name":"A","parentId":"1"}})",
            u".parentId: there is no department before it \"1\""_s);
        row("a department that is no number",
            R"({"add":"department","value":{"departmentId":"a","corpId":"dingdemo","name":"A"}})",
            u".departmentId: must be a whole number"_s);
    }
    void anEditThatBreaksARuleChangesNothing()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, mistake);
        PlatformWorld world;
        const QJsonObject before = world->profile().toJson();
        const auto done = apply(world, { secondOrganisation, text.constData() });
        QVERIFY(!done);
        QCOMPARE(done.error().row().name, u"WorldEditRefused"_s);
        QVERIFY2(done.error().detail.contains(mistake), qPrintable(done.error().detail));
        QCOMPARE(world->profile().toJson(), before);
        QVERIFY(world.entries(Events::WorldEdited::Kind).isEmpty());
    }

    void aFailedStoreLeavesTheWorldUnchanged()
    {
        PlatformWorld world;
        world.grantedCode(u"Contact.User.Read"_s);
        QVERIFY(world->commit());
        QVERIFY(world->setStoreWritable(false));
        const auto done = apply(world, { R"({"remove":"user","id":"member"})" });
        QVERIFY(!done || !world->commit());
        QVERIFY(world->directory().user(PlatformWorld::member()));
        QVERIFY(world->setStoreWritable(true));
    }

    void anEditedWorldOpensItsStoreAgain()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"world.sqlite"_s);
        QJsonObject saved;
        {
            PlatformWorld world({}, file);
            world.grantedCode(u"Contact.User.Read"_s);
            QVERIFY(apply(world, { secondOrganisation }));
            QVERIFY(world->commit());
            saved = world->profile().toJson();
        }
        PlatformWorld again([&saved](QJsonObject &json) { json = saved; }, file);
        QVERIFY(again->directory().organisation({ u"dingtwo"_s }));
        QCOMPARE(again->grants().all()->size(), 1);
    }

    void aWrongEditIsReported_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("mistake");
        QTest::newRow("no verb") << R"({"id":"x"})"_ba << u"must have one of add, change, remove"_s;
        QTest::newRow("two verbs") << R"({"add":"user","remove":"user"})"_ba
                                   << u"must have one of add, change, remove"_s;
        QTest::newRow("unknown part") << R"({"remove":"usr","id":"x"})"_ba << u"did you mean \"user\"?"_s;
        QTest::newRow("world is not removed") << R"({"remove":"world"})"_ba << u"\"world\" is none of"_s;
        QTest::newRow("no id") << R"({"remove":"user"})"_ba << u"id: is missing"_s;
        QTest::newRow("id too much") << R"({"add":"user","id":"x","value":{}})"_ba << u"id: is not for this change"_s;
        QTest::newRow("no value") << R"({"change":"user","id":"x"})"_ba << u"value: must be an object"_s;
        QTest::newRow("value too much") << R"({"remove":"user","id":"x","value":{}})"_ba
                                        << u"value: is not for this change"_s;
    }
    void aWrongEditIsReported()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, mistake);
        Mistakes mistakes;
        WorldEdit::read(JsonReader(mistakes, json(text.constData()), {}, WorldEdit::keys()));
        QVERIFY2(mistakes.lines().join(u'\n').contains(mistake), qPrintable(mistakes.lines().join(u'\n')));
    }
};

MINIHOST_TEST_MAIN(WorldEditorTest, QCoreApplication)
#include "tst_worldeditor.moc"
