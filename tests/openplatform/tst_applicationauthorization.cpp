// SPDX-License-Identifier: MIT
#include "bridge/core/events/consent.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/store/grants.h"
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// Type 1: authorization for the whole organisation, by its administrators (docs/dingtalk/protocol.md §7).
class ApplicationAuthorizationTest : public QObject
{
    Q_OBJECT

    static constexpr auto organisationPoint = "Pro.HrmDismission.ReadWrite"_L1;
    static OpenAuthRequest request() { return PlatformWorld::organisationRequest(); }
    static void addPoint(QJsonObject &json, const QString &code)
    {
        QJsonArray points = json.value("apps"_L1)[0]["permissionPoints"_L1].toArray();
        points.append(code);
        edit(json, u"apps"_s, u"permissionPoints"_s, points);
    }
    static void removeAdministrator(QJsonObject &json)
    {
        edit(json, u"users"_s, u"administratorOf"_s, QJsonArray(), 1);
    }
    static qint64 ask(PlatformWorld &world, const OpenAuthRequest &asked, CallId call = { 3 })
    {
        const auto id = world->adminRequests().submit(asked, PlatformWorld::member(), PlatformWorld::admin(), call);
        return id ? *id : -1;
    }

private Q_SLOTS:
    void everyRuleHasItsNumber_data()
    {
        QTest::addColumn<QString>("rpcScope");
        QTest::addColumn<QString>("fieldScope");
        QTest::addColumn<int>("number");
        const QString point = organisationPoint;
        QTest::newRow("good") << point << u""_s << 0;
        QTest::newRow("nothing") << u""_s << u""_s << 500201;
        QTest::newRow("unknown") << u"Nope"_s << u""_s << 500201;
        QTest::newRow("delegated") << u"Contact.User.Read"_s << u""_s << 500204;
        QTest::newRow("field in rpc") << u"Contact.User.mobile"_s << u""_s << 500202;
        // fieldScope must be empty with type 1.
        QTest::newRow("field") << point << u"Contact.User.mobile"_s << 500204;
        QTest::newRow("rpc in field") << u""_s << point << 500203;
        QTest::newRow("not applied for") << u"qyapi_manage_addresslist"_s << u""_s << 500104;
    }
    void everyRuleHasItsNumber()
    {
        QFETCH(QString, rpcScope);
        QFETCH(QString, fieldScope);
        QFETCH(int, number);
        PlatformWorld world;
        const auto asked = PlatformWorld::organisationRequest(rpcScope, fieldScope);
        for (const UserId &user : { PlatformWorld::member(), PlatformWorld::admin() })
            QCOMPARE(numberOf(world->authorization().assess(asked, user, { 7 })), number);
        QCOMPARE(numberOf(world->authorization().grantForOrganisation(asked, PlatformWorld::admin(), { 7 })), number);
        QCOMPARE(numberOf(world->adminRequests().submit(asked, PlatformWorld::member(), PlatformWorld::admin(), { 7 })),
            number);
        const auto facts = world.entries(Events::Assessed::Kind);
        QCOMPARE(facts.first().detail.value("type"_L1).toInt(), 1);
        QCOMPARE(facts.first().detail.value("number"_L1).toInt(), number);
    }

    void anAdministratorIsAskedAndGrantsForEverybody()
    {
        PlatformWorld world;
        const auto assessed = world->authorization().assess(request(), PlatformWorld::admin(), { 1 });
        QVERIFY(assessed);
        QCOMPARE(std::get<ConsentRequest>(*assessed).corpName, u"Demo organisation"_s);
        QVERIFY(std::get<ConsentRequest>(*assessed).request.type == AuthorizationType::Application);
        const auto granted = world->authorization().grantForOrganisation(request(), PlatformWorld::admin(), { 1 });
        QVERIFY(granted);
        QCOMPARE(*granted, QList<ScopeCode> { { organisationPoint } });
        for (const UserId &user : { PlatformWorld::member(), PlatformWorld::admin() }) {
            const auto again = world->authorization().assess(request(), user, { 2 });
            QVERIFY(again && std::holds_alternative<GrantedByOrganisation>(*again));
        }
        // No code is issued, and nothing is granted for a single user.
        QVERIFY(world.entries(Events::CodeIssued::Kind).isEmpty());
        QCOMPARE(numberOf(world->authorization().grant(request(), PlatformWorld::admin(), { 1 })), 900130);
        const auto stored = world.entries(Events::GrantStored::Kind);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().detail.value("administrator"_L1).toString(), u"admin"_s);
        QVERIFY(!stored.first().detail.contains("user"_L1));
    }

    void aMemberGetsTheListOfAdministrators()
    {
        PlatformWorld world;
        const auto assessed = world->authorization().assess(request(), PlatformWorld::member(), { 1 });
        QVERIFY(assessed);
        const auto *needed = std::get_if<AdministratorNeeded>(&*assessed);
        QVERIFY(needed);
        QCOMPARE(needed->administrators.size(), 1);
        QCOMPARE(needed->administrators.first().name, u"Administrator"_s);
        QCOMPARE(needed->consent.user, PlatformWorld::member());
        QCOMPARE(
            world.entries(Events::Assessed::Kind).first().detail.value("verdict"_L1).toString(), u"administrator"_s);
        // A member may not grant it.
        QCOMPARE(numberOf(world->authorization().grantForOrganisation(request(), PlatformWorld::member(), {})), 500402);
    }

    void anOrganisationWithoutAdministratorsHasNobodyToAsk()
    {
        PlatformWorld world(removeAdministrator);
        QCOMPARE(numberOf(world->authorization().assess(request(), PlatformWorld::member(), { 1 })), 500402);
        QCOMPARE(world.entries(Events::Assessed::Kind).first().detail.value("verdict"_L1).toString(), u"fault"_s);
    }

    void scopeDefaultIsEveryApplicationPoint()
    {
        PlatformWorld world([](QJsonObject &json) { addPoint(json, u"qyapi_manage_addresslist"_s); });
        const auto asked = PlatformWorld::organisationRequest(u".default"_s);
        const QList<ScopeCode> expected { { organisationPoint }, { u"qyapi_manage_addresslist"_s } };
        const auto assessed = world->authorization().assess(asked, PlatformWorld::member(), { 1 });
        QCOMPARE(std::get<AdministratorNeeded>(*assessed).consent.request.rpcScope, expected);
        QVERIFY(ask(world, asked) > 0);
        QCOMPARE(world->adminRequests().pending()->first().consent.request.rpcScope, expected);
        QCOMPARE(*world->authorization().grantForOrganisation(asked, PlatformWorld::admin(), { 1 }), expected);
    }

    void aRequestWaitsInItsAdministratorsInbox()
    {
        PlatformWorld world;
        const qint64 id = ask(world, request(), { 3 });
        QCOMPARE(id, 1);
        QVERIFY(world->commit());
        const auto inbox = world->adminRequests().pending(PlatformWorld::admin());
        QVERIFY(inbox);
        QCOMPARE(inbox->size(), 1);
        QCOMPARE(inbox->first().consent.userName, u"Ordinary member"_s);
        QCOMPARE(inbox->first().consent.points.first().code.value, organisationPoint);
        QCOMPARE(inbox->first().administrator.name, u"Administrator"_s);
        QCOMPARE(inbox->first().call, CallId { 3 });
        QCOMPARE(inbox->first().askedAt, world.clock.now());
        QVERIFY(world->adminRequests().pending(PlatformWorld::member())->isEmpty());
        // A request grants nothing.
        QVERIFY(std::holds_alternative<AdministratorNeeded>(
            *world->authorization().assess(request(), PlatformWorld::member(), { 4 })));
        const auto asked = world.entries(Events::AdminAsked::Kind);
        QCOMPARE(asked.first().call, CallId { 3 });
        QCOMPARE(asked.first().detail.value("id"_L1).toInt(), 1);
    }

    void anEqualRequestIsNotStoredTwice()
    {
        PlatformWorld world([](QJsonObject &json) { addPoint(json, u"qyapi_manage_addresslist"_s); });
        const auto both = [](const QString &text) { return PlatformWorld::organisationRequest(text); };
        const QString point = organisationPoint;
        QCOMPARE(ask(world, both(point + u",qyapi_manage_addresslist"_s)), 1);
        QCOMPARE(ask(world, both(u"qyapi_manage_addresslist,"_s + point)), 1);
        // Other points make another request.
        QCOMPARE(ask(world, request()), 2);
        QCOMPARE(world->adminRequests().pending()->size(), 2);
        const auto asked = world.entries(Events::AdminAsked::Kind);
        QCOMPARE(asked.size(), 3);
        QVERIFY(asked.at(1).detail.value("again"_L1).toBool() && !asked.at(2).detail.contains("again"_L1));
    }

    void onlyAnAdministratorIsAskedOrAnswers()
    {
        PlatformWorld world;
        QCOMPARE(
            numberOf(world->adminRequests().submit(request(), PlatformWorld::member(), PlatformWorld::member(), { 3 })),
            500402);
        QCOMPARE(
            numberOf(world->adminRequests().submit(request(), PlatformWorld::member(), { u"ghost"_s }, { 3 })), 400008);
        const qint64 id = ask(world, request());
        for (const AdminDecision decision : { AdminDecision::Allow, AdminDecision::Refuse })
            QCOMPARE(numberOf(world->adminRequests().decide(id, PlatformWorld::member(), decision)), 500402);
        QCOMPARE(world->adminRequests().pending()->size(), 1);
        QCOMPARE(numberOf(world->adminRequests().decide(77, PlatformWorld::admin(), AdminDecision::Allow)), 900131);
    }

    void allowingGrantsForTheOrganisation()
    {
        PlatformWorld world;
        const qint64 id = ask(world, request());
        QVERIFY(world->adminRequests().decide(id, PlatformWorld::admin(), AdminDecision::Allow));
        QVERIFY(world->adminRequests().pending()->isEmpty());
        QVERIFY(std::holds_alternative<GrantedByOrganisation>(
            *world->authorization().assess(request(), PlatformWorld::member(), { 4 })));
        QCOMPARE(numberOf(world->adminRequests().decide(id, PlatformWorld::admin(), AdminDecision::Allow)), 900131);
        QCOMPARE(world.entries(Events::GrantStored::Kind).size(), 1);
        const auto answered = world.entries(Events::AdminAnswered::Kind);
        QCOMPARE(answered.size(), 1);
        // The call of the request.
        QCOMPARE(answered.first().call, CallId { 3 });
        QCOMPARE(answered.first().detail.value("answer"_L1).toString(), u"allow"_s);
        QVERIFY(answered.first().seq < world.entries(Events::GrantStored::Kind).first().seq);
    }

    void refusingRemovesTheRequestAndItsNumberIsNotReused()
    {
        PlatformWorld world;
        QVERIFY(world->adminRequests().decide(ask(world, request()), PlatformWorld::admin(), AdminDecision::Refuse));
        QVERIFY(world->adminRequests().pending()->isEmpty());
        QVERIFY(world->grants().all()->isEmpty());
        QVERIFY(std::holds_alternative<AdministratorNeeded>(
            *world->authorization().assess(request(), PlatformWorld::member(), { 4 })));
        QCOMPARE(ask(world, request()), 2);
        QCOMPARE(world.entries(Events::AdminAnswered::Kind).first().detail.value("answer"_L1).toString(), u"refuse"_s);
    }

    void aRequestThatWasGrantedMeanwhileIsNotPending()
    {
        PlatformWorld world;
        QVERIFY(ask(world, request()) > 0);
        QVERIFY(world->authorization().grantForOrganisation(request(), PlatformWorld::admin(), { 9 }));
        QVERIFY(world->adminRequests().pending()->isEmpty());
    }

    void aRevokedGrantOfTheOrganisationIsAskedAgain()
    {
        PlatformWorld world;
        QVERIFY(world->authorization().grantForOrganisation(request(), PlatformWorld::admin(), { 1 }));
        QVERIFY(world->authorization().revoke({ PlatformWorld::app(), { u"dingdemo"_s }, {} }));
        QVERIFY(std::holds_alternative<ConsentRequest>(
            *world->authorization().assess(request(), PlatformWorld::admin(), { 2 })));
        QVERIFY(!world.entries(Events::GrantRevoked::Kind).first().detail.contains("user"_L1));
    }

    void aStoreThatRefusesIsAGrantNotStored()
    {
        PlatformWorld world;
        const qint64 id = ask(world, request());
        QVERIFY(world->commit());
        QVERIFY(world->setStoreWritable(false));
        QCOMPARE(
            numberOf(world->authorization().grantForOrganisation(request(), PlatformWorld::admin(), { 1 })), 500404);
        QVERIFY(!world->commit());
        QCOMPARE(numberOf(world->adminRequests().decide(id, PlatformWorld::admin(), AdminDecision::Allow)), 500404);
        QVERIFY(!world->commit());
        QVERIFY(world->setStoreWritable(true));
        QCOMPARE(world->adminRequests().pending()->size(), 1);
        QVERIFY(world.entries(Events::AdminAnswered::Kind).isEmpty());
    }
};

MINIHOST_TEST_MAIN(ApplicationAuthorizationTest, QCoreApplication)
#include "tst_applicationauthorization.moc"
