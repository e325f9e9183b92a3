// SPDX-License-Identifier: MIT
#include "bridge/core/events/consent.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/store/grants.h"
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

using Change = PlatformWorld::Change;
Q_DECLARE_METATYPE(Change)

class AuthorizationServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Every error of docs/dingtalk/protocol.md §3.4 that type 0 can have.
    void everyRuleHasItsNumber_data()
    {
        QTest::addColumn<Change>("change");
        // Changes of the valid parameters.
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("user");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const Change &change, const QJsonObject &params, const QString &user,
                             int number, const QString &detail) {
            QTest::newRow(name) << change << params << user << number << detail;
        };
        const Change none;
        row("good", none, {}, u"member"_s, 0, {});
        row("nobody signed in", none, {}, u""_s, 400008, u""_s);
        row("a user who is no more", none, {}, u"ghost"_s, 400008, u"ghost"_s);
        row("no such app", none, { { u"clientId"_s, u"suitenone"_s } }, u"member"_s, 500101, u"suitenone"_s);
        row(
            "an app without points",
            [](QJsonObject &json) { edit(json, u"apps"_s, u"permissionPoints"_s, QJsonArray()); }, {}, u"member"_s,
            500102, u"suitedemo"_s);
        row("no such organisation", none, { { u"corpId"_s, u"dingnone"_s } }, u"member"_s, 500403, u"dingnone"_s);
        row(
            "not installed", [](QJsonObject &json) { edit(json, u"apps"_s, u"installedIn"_s, QJsonArray()); }, {},
            u"member"_s, 500403, u"suitedemo is not installed in dingdemo"_s);
        row("no scope at all", none, { { u"rpcScope"_s, u""_s } }, u"member"_s, 500201, u"neither"_s);
        row("unknown scope", none, { { u"rpcScope"_s, u"Contact.User.Read,Nope.A,Nope.B"_s } }, u"member"_s, 500201,
            u"Nope.A"_s);
        row("codes are case-sensitive", none, { { u"rpcScope"_s, u"contact.user.read"_s } }, u"member"_s, 500201,
            u"contact.user.read"_s);
        row("a field point in rpcScope", none, { { u"rpcScope"_s, u"Contact.User.mobile"_s } }, u"member"_s, 500202,
            u"Contact.User.mobile"_s);
        row("an rpc point in fieldScope", none, { { u"fieldScope"_s, u"Todo.Todo.Read"_s } }, u"member"_s, 500203,
            u"Todo.Todo.Read"_s);
        row("an application point", none, { { u"rpcScope"_s, u"Pro.HrmDismission.ReadWrite"_s } }, u"member"_s, 500205,
            u"Pro.HrmDismission.ReadWrite"_s);
        row("a point not applied for", none, { { u"rpcScope"_s, u"Contact.User.Read,Todo.PersonalTodo.Write"_s } },
            u"member"_s, 500104, u"Todo.PersonalTodo.Write"_s);
        row(
            "an app without a vendor",
            [](QJsonObject &json) { edit(json, u"apps"_s, u"vendor"_s, QJsonValue::Undefined); }, {}, u"member"_s,
            500105, u"suitedemo"_s);
        row(
            "a user of another organisation",
            [](QJsonObject &json) { edit(json, u"users"_s, u"memberOf"_s, QJsonArray()); }, {}, u"member"_s, 500401,
            u"member is not in dingdemo"_s);
        row(
            "a damaged app", [](QJsonObject &json) { edit(json, u"apps"_s, u"damaged"_s, true); }, {}, u"member"_s,
            500103, u"suitedemo"_s);
        row("type 1 with a delegated point", none, { { u"type"_s, 1 } }, u"member"_s, 500204, u"Contact.User.Read"_s);
    }
    void everyRuleHasItsNumber()
    {
        QFETCH(Change, change);
        QFETCH(QJsonObject, params);
        QFETCH(QString, user);
        QFETCH(int, number);
        QFETCH(QString, detail);
        PlatformWorld world(change);
        QJsonObject all { { u"clientId"_s, u"suitedemo"_s }, { u"corpId"_s, u"dingdemo"_s },
            { u"rpcScope"_s, u"Contact.User.Read"_s } };
        for (auto it = params.begin(); it != params.end(); ++it)
            all.insert(it.key(), it.value());
        const auto request = OpenAuthRequest::parse(all);
        QVERIFY(request);

        const auto assessed = world->authorization().assess(*request, { user }, { 7 });
        QCOMPARE(numberOf(assessed), number);
        // grant() checks the rules again, for callers that did not call assess().
        const auto granted = world->authorization().grant(*request, { user }, { 7 });
        QCOMPARE(numberOf(granted), number);
        const auto facts = world.entries(Events::Assessed::Kind);
        QCOMPARE(facts.size(), 1);
        QCOMPARE(facts.first().call, CallId { 7 });
        if (number == 0) {
            QCOMPARE(facts.first().detail.value("verdict"_L1).toString(), u"ask"_s);
            return;
        }
        QVERIFY2(assessed.error().detail.contains(detail), qPrintable(assessed.error().detail));
        QVERIFY(errorRowByNumber(number));
        QCOMPARE(facts.first().detail.value("verdict"_L1).toString(), u"fault"_s);
        QCOMPARE(facts.first().detail.value("number"_L1).toInt(), number);
        QVERIFY(world.entries(Events::CodeIssued::Kind).isEmpty());
    }

    void theRulesAreCheckedInTheirOrder()
    {
        // The request has every mistake; each correction shows the next one.
        PlatformWorld world([](QJsonObject &json) { edit(json, u"apps"_s, u"vendor"_s, QJsonValue::Undefined); });
        const auto number = [&](const QString &client, const QString &corp, const QString &rpc, const QString &user) {
            const QJsonObject params { { u"clientId"_s, client }, { u"corpId"_s, corp }, { u"rpcScope"_s, rpc } };
            return numberOf(world->authorization().assess(*OpenAuthRequest::parse(params), { user }, {}));
        };
        QCOMPARE(number(u"x"_s, u"x"_s, u"x"_s, u""_s), 400008);
        QCOMPARE(number(u"x"_s, u"x"_s, u"x"_s, u"member"_s), 500101);
        QCOMPARE(number(u"suitedemo"_s, u"x"_s, u"x"_s, u"member"_s), 500403);
        QCOMPARE(number(u"suitedemo"_s, u"dingdemo"_s, u"Contact.User.mobile,x"_s, u"member"_s), 500201);
        QCOMPARE(
            number(u"suitedemo"_s, u"dingdemo"_s, u"Pro.HrmDismission.ReadWrite,Contact.User.mobile"_s, u"member"_s),
            500202);
        QCOMPARE(number(u"suitedemo"_s, u"dingdemo"_s, u"Todo.PersonalTodo.Write,Pro.HrmDismission.ReadWrite"_s,
                     u"member"_s),
            500205);
        QCOMPARE(number(u"suitedemo"_s, u"dingdemo"_s, u"Todo.PersonalTodo.Write"_s, u"member"_s), 500104);
        QCOMPARE(number(u"suitedemo"_s, u"dingdemo"_s, u"Todo.Todo.Read"_s, u"member"_s), 500105);
    }

    void aConsentRequestHasWhatThePanelShows()
    {
        PlatformWorld world;
        const auto request = PlatformWorld::request(u"Todo.Todo.Write,Contact.User.Read"_s, u"Contact.User.mobile"_s);
        const auto assessed = world->authorization().assess(request, PlatformWorld::member(), { 1 });
        QVERIFY(assessed);
        const auto &consent = std::get<ConsentRequest>(*assessed);
        QCOMPARE(consent.appName, u"Demo app"_s);
        QCOMPARE(consent.vendorName, u"Demo vendor"_s);
        QCOMPARE(consent.corpName, u"Demo organisation"_s);
        QCOMPARE(consent.userName, u"Ordinary member"_s);
        QStringList codes;
        for (const PermissionPoint &point : consent.points)
            codes += point.code.value;
        QCOMPARE(codes, (QStringList { u"Todo.Todo.Write"_s, u"Contact.User.Read"_s, u"Contact.User.mobile"_s }));
        QVERIFY(!consent.points.at(1).consentText.zh.isEmpty());
    }

    void aGrantedPointIsNotAskedAgain()
    {
        PlatformWorld world;
        const auto both = PlatformWorld::request(u"Contact.User.Read"_s, u"Contact.User.mobile"_s);
        const auto one = PlatformWorld::request(u"Contact.User.Read"_s);
        const auto issued = world->authorization().grant(one, PlatformWorld::member(), { 1 });
        QVERIFY(issued);
        QCOMPARE(issued->expiresAt, world.clock.now() + 5min);
        QCOMPARE(issued->code.reveal().size(), 20);

        const auto again = world->authorization().assess(one, PlatformWorld::member(), { 2 });
        QVERIFY(again);
        const auto *granted = std::get_if<AlreadyGranted>(&*again);
        QVERIFY(granted);
        QVERIFY(granted->code.code.reveal() != issued->code.reveal());
        QVERIFY(world.redeem(granted->code.code));
        // A part of the points is not all of them, and a grant of one user is not another's.
        QVERIFY(std::holds_alternative<ConsentRequest>(
            *world->authorization().assess(both, PlatformWorld::member(), { 3 })));
        QVERIFY(std::holds_alternative<ConsentRequest>(*world->authorization().assess(one, { u"admin"_s }, { 4 })));
        QStringList verdicts;
        for (const JournalEntry &entry : world.entries(Events::Assessed::Kind))
            verdicts += entry.detail.value("verdict"_L1).toString();
        QCOMPARE(verdicts, (QStringList { u"granted"_s, u"ask"_s, u"ask"_s }));
    }

    void scopeDefaultIsEveryPointOfTheKindThatTheAppAppliedFor()
    {
        PlatformWorld world;
        const auto request = PlatformWorld::request(u"Todo.Todo.Write, .default"_s);
        const auto assessed = world->authorization().assess(request, PlatformWorld::member(), { 1 });
        QVERIFY(assessed);
        const QList<ScopeCode> expected { { u"Todo.Todo.Write"_s }, { u"Contact.User.Read"_s },
            // Without field points and points of the application kind.
            { u"Todo.Todo.Read"_s } };
        QCOMPARE(std::get<ConsentRequest>(*assessed).request.rpcScope, expected);
        const auto issued = world->authorization().grant(request, PlatformWorld::member(), { 1 });
        QVERIFY(issued);
        QCOMPARE(issued->scopes, expected);
        QVERIFY(std::holds_alternative<AlreadyGranted>(
            *world->authorization().assess(request, PlatformWorld::member(), { 2 })));
        PlatformWorld other([](QJsonObject &json) {
            edit(json, u"apps"_s, u"permissionPoints"_s, QJsonArray { u"Pro.HrmDismission.ReadWrite"_s });
        });
        const auto onlyDefault = PlatformWorld::request(u".default"_s);
        QCOMPARE(numberOf(other->authorization().assess(onlyDefault, PlatformWorld::member(), {})), 500201);
    }

    void aRevokedPointIsAskedAgain()
    {
        PlatformWorld world;
        const auto both = PlatformWorld::request(u"Todo.Todo.Read,Contact.User.Read"_s);
        QVERIFY(world->authorization().grant(both, PlatformWorld::member(), { 1 }));
        const GrantSubject subject { PlatformWorld::app(), { u"dingdemo"_s }, PlatformWorld::member() };

        const auto none = world->authorization().revoke(subject, { { u"Todo.Todo.Write"_s } });
        QVERIFY(none && none->isEmpty());
        // There was no grant, so nothing is journalled.
        QVERIFY(world.entries(Events::GrantRevoked::Kind).isEmpty());
        const auto one = world->authorization().revoke(subject, { { u"Contact.User.Read"_s }, { u"Nope"_s } }, { 5 });
        QVERIFY(one);
        QCOMPARE(*one, QList<ScopeCode> { { u"Contact.User.Read"_s } });
        QVERIFY(std::holds_alternative<ConsentRequest>(
            *world->authorization().assess(both, PlatformWorld::member(), { 2 })));
        QVERIFY(std::holds_alternative<AlreadyGranted>(*world->authorization().assess(
            PlatformWorld::request(u"Todo.Todo.Read"_s), PlatformWorld::member(), { 3 })));
        const auto rest = world->authorization().revoke(subject);
        QVERIFY(rest);
        QCOMPARE(*rest, QList<ScopeCode> { { u"Todo.Todo.Read"_s } });
        QVERIFY(world->grants().all()->isEmpty());
        const auto facts = world.entries(Events::GrantRevoked::Kind);
        QCOMPARE(facts.size(), 2);
        QCOMPARE(facts.first().call, CallId { 5 });
        QCOMPARE(facts.first().detail.value("user"_L1).toString(), u"member"_s);
        QCOMPARE(facts.first().detail.value("scopes"_L1).toArray(), QJsonArray { u"Contact.User.Read"_s });
    }

    void aGrantIsJournalledWithoutItsCode()
    {
        PlatformWorld world;
        const AuthCode code = world.grantedCode(u"Contact.User.Read"_s, {}, { 9 });
        const auto stored = world.entries(Events::GrantStored::Kind);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().detail.value("user"_L1).toString(), u"member"_s);
        const auto issued = world.entries(Events::CodeIssued::Kind);
        QCOMPARE(issued.size(), 1);
        QCOMPARE(issued.first().call, CallId { 9 });
        QCOMPARE(issued.first().detail.value("code"_L1).toString(), code.masked());
        QVERIFY(!toJsonLines(world.journal.entriesAfter(0)).contains(code.reveal().toLatin1()));
    }

    void manyCodesAreAllDifferentAndAllGood()
    {
        PlatformWorld world;
        const auto codes = world->authorization().grantMany(
            PlatformWorld::request(u"Contact.User.Read"_s), PlatformWorld::member(), { 1 }, 50);
        QVERIFY(codes);
        QSet<QString> texts;
        for (const IssuedCode &issued : *codes) {
            texts.insert(issued.code.reveal());
            QVERIFY(world.redeem(issued.code));
        }
        QCOMPARE(texts.size(), 50);
        QCOMPARE(numberOf(world->authorization().grantMany(
                     PlatformWorld::request(u"Nope"_s), PlatformWorld::member(), { 2 }, 5)),
            500201);
        // A refusal by a rule does not fail the transaction.
        QVERIFY(world->commit());
    }
};

MINIHOST_TEST_MAIN(AuthorizationServiceTest, QCoreApplication)
#include "tst_authorizationservice.moc"
