// SPDX-License-Identifier: MIT
#include "bridge/core/events/consent.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/weblogin/browserlogin.h"
#include "tests/openapi/browser.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace MiniHost;

class BrowserLoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeOfALoginWithOrganisationHasThatOrganisation()
    {
        ApiWorld world;
        Browser browser { world };
        QCOMPARE(browser.visit(auth, authQuery(u"openid corpid Contact.User.Read Contact.User.mobile"_s)).status, 200);
        QCOMPARE(browser.offered(), (QStringList { u"member dingdemo"_s, u"admin dingdemo"_s }));
        QCOMPARE(browser.suggested(), u"member dingdemo"_s);
        QCOMPARE(browser.choose(u"admin dingdemo"_s).status, 200);
        QVERIFY(browser.body().contains(u"Contact.User.mobile"_s));
        QVERIFY(browser.body().contains(u"Administrator · Demo organisation"_s));
        QCOMPARE(browser.allow().status, 303);
        QVERIFY(browser.location().startsWith(callback + u"?code="_s));
        QCOMPARE(browser.led(u"code"_s), browser.led(u"authCode"_s));
        QCOMPARE(browser.led(u"state"_s), u"a b&c"_s);

        const auto tokens = world.redeem(browser.led(u"code"_s));
        QCOMPARE(tokens.status, 200);
        QCOMPARE(tokens.text("corpId"), u"dingdemo"_s);
        QCOMPARE(world.me(tokens.text("accessToken")).text("mobile"), u"13800000002"_s);
        const auto shown = world.entries(Events::LoginShown::Kind);
        QCOMPARE(shown.size(), 1);
        const auto answered = world.entries(Events::LoginAnswered::Kind);
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered.first().call, shown.first().call);
        QCOMPARE(world.entries(Events::CodeIssued::Kind).first().call, shown.first().call);
        QCOMPARE(answered.first().detail.value("answer"_L1).toString(), u"allow"_s);
        QCOMPARE(answered.first().detail.value("corpId"_L1).toString(), u"dingdemo"_s);
    }

    void aCodeOfALoginWithoutOrganisationHasNone()
    {
        ApiWorld world;
        Browser browser { world };
        browser.visit(auth, authQuery(u"openid Contact.User.Read"_s));
        QCOMPARE(browser.offered(), (QStringList { u"member"_s, u"admin"_s }));
        browser.choose(u"member"_s);
        browser.allow();
        const auto tokens = world.redeem(browser.led(u"code"_s));
        QCOMPARE(tokens.status, 200);
        QVERIFY(!tokens.body.contains("corpId"_L1));
        QCOMPARE(world.me(tokens.text("accessToken")).text("openId"), u"oDemoMember0001"_s);
        // The refreshed token has the same organisation.
        const auto again = world.post("/v1.0/oauth2/userAccessToken",
            { { u"clientId"_s, u"suitedemo"_s }, { u"clientSecret"_s, u"demo-secret"_s },
                { u"grantType"_s, u"refresh_token"_s }, { u"refreshToken"_s, tokens.text("refreshToken") } });
        QCOMPARE(again.status, 200);
        QVERIFY(!again.body.contains("corpId"_L1));
    }

    void withoutPointsAllDelegatedOnesAreShown()
    {
        ApiWorld world;
        Browser browser { world };
        browser.visit(auth, authQuery(u"openid"_s));
        browser.choose(u"member"_s);
        for (const auto &point : { u"Contact.User.Read"_s, u"Contact.User.mobile"_s })
            QVERIFY2(browser.body().contains(point), qPrintable(point));
        QVERIFY(!browser.body().contains(u"Pro.HrmDismission.ReadWrite"_s));
    }

    void theConsentIsShownAlsoWithAnExistingGrant()
    {
        ApiWorld world;
        Browser browser { world };
        for (const bool isGranted : { false, true }) {
            browser.visit(auth, authQuery(u"openid corpid Contact.User.Read"_s));
            browser.choose(u"member dingdemo"_s);
            QCOMPARE(browser.body().contains(u"All of this has been allowed before."_s), isGranted);
            QVERIFY(world.redeem((browser.allow(), browser.led(u"code"_s))).status == 200);
        }
        QCOMPARE(world.entries(Events::TokenIssued::Kind).size(), 2);
    }

    void aRefusalIsSentToTheRedirectUri_data()
    {
        QTest::addColumn<bool>("isLate");
        QTest::newRow("at the first page") << false;
        QTest::newRow("at the second") << true;
    }
    void aRefusalIsSentToTheRedirectUri()
    {
        QFETCH(bool, isLate);
        ApiWorld world;
        Browser browser { world };
        browser.visit(auth, authQuery());
        if (isLate)
            browser.choose(u"member"_s);
        QCOMPARE(browser.send({ { u"answer"_s, u"refuse"_s } }).status, 303);
        QCOMPARE(browser.led(u"error"_s), u"access_denied"_s);
        QCOMPARE(browser.led(u"state"_s), u"a b&c"_s);
        QCOMPARE(world.entries(Events::LoginAnswered::Kind).first().detail.value("answer"_L1).toString(), u"refuse"_s);
        QVERIFY(world.entries(Events::GrantStored::Kind).isEmpty());
    }

    void aRequestWithoutAValidRedirectUriEndsOnAnErrorPage_data()
    {
        QTest::addColumn<Query>("changes");
        QTest::addColumn<QString>("number");
        const QString none;
        QTest::newRow("no client") << Query { { u"client_id"_s, none } } << u"900382"_s;
        QTest::newRow("unknown client") << Query { { u"client_id"_s, u"suitenobody"_s } } << u"500101"_s;
        QTest::newRow("no address") << Query { { u"redirect_uri"_s, none } } << u"400010"_s;
        QTest::newRow("another address") << Query { { u"redirect_uri"_s, u"https://evil.example/"_s } } << u"400010"_s;
        QTest::newRow("longer address") << Query { { u"redirect_uri"_s, callback + u"/x"_s } } << u"400010"_s;
        QTest::newRow("script") << Query { { u"redirect_uri"_s, u"javascript:alert(1)"_s } } << u"400010"_s;
        QTest::newRow("markup") << Query { { u"client_id"_s, u"<script>alert(1)</script>"_s } } << u"500101"_s;
    }
    void aRequestWithoutAValidRedirectUriEndsOnAnErrorPage()
    {
        QFETCH(Query, changes);
        QFETCH(QString, number);
        ApiWorld world;
        Browser browser { world };
        QCOMPARE(browser.visit(auth, authQuery(u"openid"_s, changes)).status, 400);
        QVERIFY(browser.location().isEmpty());
        QVERIFY(browser.body().contains(u"<strong>%1</strong>"_s.arg(number)));
        QVERIFY(browser.body().contains(u"<h2>Way out</h2>"_s));
        QVERIFY(!browser.body().contains(u"<script"_s));
        QCOMPARE(world.entries(Events::LoginAnswered::Kind).first().detail.value("answer"_L1).toString(), u"fault"_s);
        QCOMPARE(world.entries(Events::HttpServed::Kind).first().detail.value("code"_L1).toString(), number);
    }

    void otherMistakesAreSentToTheRedirectUri_data()
    {
        QTest::addColumn<Query>("changes");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("description");
        const QString none;
        QTest::newRow("no type") << Query { { u"response_type"_s, none } } << u"invalid_request"_s
                                 << u"response_type"_s;
        QTest::newRow("other type") << Query { { u"response_type"_s, u"token"_s } } << u"unsupported_response_type"_s
                                    << u"response_type"_s;
        QTest::newRow("no prompt") << Query { { u"prompt"_s, none } } << u"invalid_request"_s << u"prompt"_s;
        QTest::newRow("other prompt") << Query { { u"prompt"_s, u"none"_s } } << u"invalid_request"_s << u"prompt"_s;
        QTest::newRow("no scope") << Query { { u"scope"_s, none } } << u"invalid_scope"_s << u"openid"_s;
        QTest::newRow("no openid") << Query { { u"scope"_s, u"corpid"_s } } << u"invalid_scope"_s << u"openid"_s;
        QTest::newRow("unknown point") << Query { { u"scope"_s, u"openid Nope"_s } } << u"invalid_scope"_s
                                       << u"500201"_s;
        QTest::newRow("application point")
            << Query { { u"scope"_s, u"openid Pro.HrmDismission.ReadWrite"_s } } << u"invalid_scope"_s << u"500205"_s;
        QTest::newRow("not applied for") << Query { { u"scope"_s, u"openid Todo.PersonalTodo.Write"_s } }
                                         << u"invalid_scope"_s << u"500104"_s;
        QTest::newRow("other kind of organisation")
            << Query { { u"scope"_s, u"openid corpid"_s }, { u"org_type"_s, u"all"_s } } << u"invalid_request"_s
            << u"org_type"_s;
        QTest::newRow("unknown organisation")
            << Query { { u"scope"_s, u"openid corpid"_s }, { u"corpId"_s, u"dingnone"_s } } << u"invalid_request"_s
            << u"400009"_s;
    }
    void otherMistakesAreSentToTheRedirectUri()
    {
        QFETCH(Query, changes);
        QFETCH(QString, error);
        QFETCH(QString, description);
        ApiWorld world;
        Browser browser { world };
        QCOMPARE(browser.visit(auth, authQuery(u"openid"_s, changes)).status, 302);
        QVERIFY(browser.location().startsWith(callback + u'?'));
        QCOMPARE(browser.led(u"error"_s), error);
        QVERIFY2(browser.led(u"error_description"_s).contains(description), qPrintable(browser.location()));
        QCOMPARE(browser.led(u"state"_s), u"a b&c"_s);
    }

    void aRepeatedParameterIsRefused()
    {
        ApiWorld world;
        Browser browser { world };
        Query twice = authQuery();
        twice += { u"scope"_s, u"openid"_s };
        QCOMPARE(browser.visit(auth, twice).status, 302);
        QCOMPARE(browser.led(u"error"_s), u"invalid_request"_s);
        twice = authQuery();
        twice += { u"redirect_uri"_s, u"https://evil.example/"_s };
        QCOMPARE(browser.visit(auth, twice).status, 400);
    }

    void blanksOfAScopeMayBePluses()
    {
        ApiWorld world;
        const auto answer =
            world.client->ask("GET /oauth2/auth?client_id=suitedemo&response_type=code&prompt=consent"
                              "&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fcallback&scope=openid+corpid");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.contains("member dingdemo"));
    }

    void anIgnoredParameterIsShown()
    {
        ApiWorld world;
        Browser browser { world };
        browser.visit(auth,
            authQuery(u"openid"_s,
                { { u"exclusiveLogin"_s, u"true"_s }, { u"corpId"_s, u"dingdemo"_s },
                    { u"org_type"_s, u"management"_s } }));
        for (const auto &name : { u"exclusiveLogin"_s, u"corpId"_s, u"org_type"_s })
            QVERIFY2(browser.body().contains(name + u" was ignored"_s), qPrintable(name));
    }

    void organisationsAreFilteredAndTheRequestedOneIsSelected()
    {
        ApiWorld world(u":memory:"_s, rulesWorld());
        Browser browser { world };
        const Query rules { { u"client_id"_s, u"suiterules"_s },
            { u"redirect_uri"_s, u"https://rules.example/callback"_s } };
        browser.visit(auth, authQuery(u"openid corpid"_s, rules));
        QCOMPARE(browser.offered(),
            (QStringList {
                u"member dingrules"_s, u"member dingleaderless"_s, u"admin dingrules"_s, u"deputy dingrules"_s }));
        QCOMPARE(browser.suggested(), u"member dingrules"_s);
        browser.visit(auth, authQuery(u"openid corpid"_s, rules + Query { { u"corpId"_s, u"dingleaderless"_s } }));
        QCOMPARE(browser.suggested(), u"member dingleaderless"_s);
        browser.visit(auth, authQuery(u"openid corpid"_s, rules + Query { { u"org_type"_s, u"management"_s } }));
        QCOMPARE(browser.offered(), (QStringList { u"admin dingrules"_s, u"deputy dingrules"_s }));
        // A choice that the page does not offer is refused.
        browser.choose(u"member dingrules"_s);
        QVERIFY2(browser.led(u"error_description"_s).contains("500407"_L1), qPrintable(browser.location()));
        browser.visit(auth, authQuery(u"openid corpid"_s, rules));
        browser.choose(u"admin dingleaderless"_s);
        QVERIFY2(browser.led(u"error_description"_s).contains("500408"_L1), qPrintable(browser.location()));
    }

    void aRemovedUserCannotAllowWhatWasOpen()
    {
        ApiWorld world;
        Browser browser { world };
        browser.visit(auth, authQuery());
        browser.choose(u"member"_s);
        const QJsonObject removal { { u"edits"_s,
            QJsonArray { QJsonObject { { u"remove"_s, u"user"_s }, { u"id"_s, u"member"_s } } } } };
        QCOMPARE(world
                     .ask("PATCH /__minihost/v1/world", world.bearer() + "Content-Type: application/json\r\n",
                         QJsonDocument(removal).toJson())
                     .status,
            200);
        browser.allow();
        QVERIFY2(browser.led(u"error_description"_s).contains("400008"_L1), qPrintable(browser.location()));
    }

    void theGrantsOfATokenAreListed()
    {
        ApiWorld world;
        const auto tokens = world.redeem(world.code(u"Todo.Todo.Read,Contact.User.Read"_s, u"Contact.User.mobile"_s));
        const auto header = "x-acs-dingtalk-access-token: " + tokens.text("accessToken").toLatin1() + "\r\n";
        const auto rules = world.ask("GET /v1.0/oauth2/authRules/user", header);
        QCOMPARE(rules.status, 200);
        QCOMPARE(rules.raw.body,
            R"({"result":[{"authItems":["Contact.User.Read","Todo.Todo.Read"],"resource":"rpc_auth"},)"
            R"({"authItems":["mobile"],"resource":"Contact.User"}]})"_ba);
        QCOMPARE(world.ask("GET /v1.0/oauth2/authRules/user").status, 401);
        const auto ofApp = world.post(
            "/v1.0/oauth2/accessToken", { { u"appKey"_s, u"suitedemo"_s }, { u"appSecret"_s, u"demo-secret"_s } });
        QCOMPARE(world
                     .ask("GET /v1.0/oauth2/authRules/user",
                         "x-acs-dingtalk-access-token: " + ofApp.text("accessToken").toLatin1() + "\r\n")
                     .status,
            403);
    }

    void aGrantThatCannotBeStoredIsSentToTheRedirectUri()
    {
        ApiWorld world;
        Browser browser { world };
        browser.visit(auth, authQuery());
        browser.choose(u"member"_s);
        QCOMPARE(world
                     .control("/__minihost/v1/faults",
                         { { u"at"_s, u"openAuth"_s }, { u"effect"_s, u"error"_s }, { u"number"_s, 500404 } })
                     .status,
            201);
        browser.allow();
        QCOMPARE(browser.led(u"error"_s), u"server_error"_s);
    }
};

MINIHOST_TEST_MAIN(BrowserLoginTest, QCoreApplication)
#include "tst_browserlogin.moc"
