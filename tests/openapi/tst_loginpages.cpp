// SPDX-License-Identifier: MIT
// The pages of the web login, and the administrator's consent page.
#include "bridge/core/events/consent.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/weblogin/browserlogin.h"
#include "tests/openapi/browser.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace MiniHost;

class LoginPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutTheAgreementThePageIsShownAgain()
    {
        ApiWorld world;
        Browser browser { world };
        browser.visit(auth, authQuery());
        browser.choose(u"member"_s);
        QCOMPARE(browser.send({ { u"answer"_s, u"allow"_s } }).status, 200);
        QVERIFY(browser.body().contains(u"Please agree first."_s));
        QVERIFY(world.entries(Events::CodeIssued::Kind).isEmpty());
        QCOMPARE(browser.allow().status, 303);
    }

    void aFormOfAnotherPageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("no ticket") << "who=member&answer=choose"_ba
                                   << ""_ba;
        QTest::newRow("a guessed ticket") << "ticket=aaaa&who=member&answer=choose"_ba
                                          << ""_ba;
        QTest::newRow("allowed before anybody was chosen") << "ticket=TICKET&agreed=1&answer=allow"_ba
                                                           << ""_ba;
        QTest::newRow("from another page") << "ticket=TICKET&who=member&answer=choose"_ba
                                           << "Origin: https://evil.example\r\n"_ba;
        QTest::newRow("from nowhere") << "ticket=TICKET&who=member&answer=choose"_ba
                                      << "Origin: null\r\n"_ba;
        QTest::newRow("no answer") << "ticket=TICKET&who=member"_ba
                                   << ""_ba;
    }
    void aFormOfAnotherPageIsRefused()
    {
        QFETCH(QByteArray, form);
        QFETCH(QByteArray, header);
        ApiWorld world;
        Browser browser { world };
        browser.visit(auth, authQuery());
        browser.sendRaw(form.replace("TICKET", browser.ticket().toLatin1()), header);
        QCOMPARE(browser.shown.status, 400);
        QVERIFY(browser.body().contains(u"900382"_s));
        QVERIFY(browser.location().isEmpty());
        QVERIFY(world.entries(Events::CodeIssued::Kind).isEmpty());
    }

    void aPageAcceptsOneAnswerWithinTenMinutes()
    {
        ApiWorld world;
        Browser browser { world };
        browser.visit(auth, authQuery());
        const QString ticket = browser.ticket();
        browser.choose(u"member"_s);
        browser.allow();
        const QByteArray again = "agreed=1&answer=allow&ticket=" + ticket.toLatin1();
        QCOMPARE(browser.sendRaw(again).status, 400);
        QCOMPARE(world.entries(Events::CodeIssued::Kind).size(), 1);
        browser.visit(auth, authQuery());
        world.clock.advance(std::chrono::minutes(10));
        QCOMPARE(browser.choose(u"member"_s).status, 400);
    }

    void theNumberOfOpenPagesIsLimited()
    {
        ApiWorld world;
        Browser first { world };
        first.visit(auth, authQuery());
        Browser browser { world };
        for (qsizetype i = 0; i < BrowserLogin::visitLimit; ++i)
            browser.visit(auth, authQuery());
        QCOMPARE(browser.choose(u"member"_s).status, 200);
        QCOMPARE(first.choose(u"member"_s).status, 400);
    }

    void pagesLoadNothingAndCannotBeFramed()
    {
        ApiWorld world;
        Browser browser { world };
        const auto page = browser.visit(auth, authQuery());
        const QByteArray policy = page.header("Content-Security-Policy");
        QVERIFY2(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy.constData());
        QVERIFY(policy.contains("frame-ancestors 'none'"));
        QCOMPARE(page.header("Cache-Control"), "no-store"_ba);
        QCOMPARE(page.header("Referrer-Policy"), "same-origin"_ba);
        QCOMPARE(page.header("X-Content-Type-Options"), "nosniff"_ba);
        for (const auto &outside :
            { u"<script"_s, u"http://"_s, u"https://"_s, u"src="_s, u"@import"_s, u"style=\""_s })
            QVERIFY2(!browser.body().contains(outside), qPrintable(outside));
        // DNS rebinding: a foreign name that resolves to this machine.
        RawClient other(world.server->port());
        other.send("GET /oauth2/auth?client_id=suitedemo HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        QCOMPARE(other.answer().status, 421);
    }

    void thePageIsInTheBrowsersLanguage()
    {
        ApiWorld world;
        Browser browser { world };
        browser.language = "zh-CN,zh;q=0.9";
        browser.visit(auth, authQuery());
        QVERIFY(browser.body().contains(u"lang=\"zh-CN\""_s));
        browser.choose(u"member"_s);
        QVERIFY(browser.body().contains(u"申请获取你的以下权限"_s));
        QVERIFY(browser.body().contains(u"允许"_s));
    }

    void anAdministratorGrantsForTheOrganisation()
    {
        ApiWorld world;
        Browser browser { world };
        const Query query { { u"client_id"_s, u"suitedemo"_s }, { u"redirect_uri"_s, callback },
            { u"state"_s, u"s"_s } };
        QCOMPARE(browser.visit(u"/dingdemo/adminConsent"_s, query).status, 200);
        browser.choose(u"admin"_s);
        QVERIFY(browser.body().contains(u"Wants these permissions of Demo organisation"_s));
        QVERIFY(browser.body().contains(u"Pro.HrmDismission.ReadWrite"_s));
        QVERIFY(!browser.body().contains(u"Contact.User.Read"_s));
        QCOMPARE(browser.allow().status, 303);
        QCOMPARE(browser.location(), callback + u"?corp_id=dingdemo&admin_consent=True&state=s"_s);
        QCOMPARE(
            world.entries(Events::GrantStored::Kind).first().detail.value("administrator"_L1).toString(), u"admin"_s);
        // Everything is granted already, so the page redirects at once.
        QCOMPARE(browser.visit(u"/dingdemo/adminConsent"_s, query).status, 302);
        QCOMPARE(browser.led(u"admin_consent"_s), u"True"_s);
    }

    void theConsentPagesErrorsHaveTheirNumbers_data()
    {
        QTest::addColumn<QString>("corp");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("number");
        QTest::newRow("no such organisation") << u"dingnone"_s << u"suiterules"_s << QString() << u"400009"_s;
        QTest::newRow("not installed") << u"dingrules"_s << u"suiteuninstalled"_s << QString() << u"70003"_s;
        QTest::newRow("not an administrator") << u"dingrules"_s << u"suiterules"_s << u"member"_s << u"500407"_s;
        QTest::newRow("not a member") << u"dingrules"_s << u"suiterules"_s << u"outsider"_s << u"500408"_s;
    }
    void theConsentPagesErrorsHaveTheirNumbers()
    {
        QFETCH(QString, corp);
        QFETCH(QString, client);
        QFETCH(QString, user);
        QFETCH(QString, number);
        ApiWorld world(u":memory:"_s, rulesWorld());
        Browser browser { world };
        browser.visit(u'/' + corp + u"/adminConsent"_s, rulesQuery(client));
        if (!user.isEmpty())
            browser.choose(user);
        QCOMPARE(browser.led(u"error"_s), number);
        QVERIFY(browser.led(u"error_description"_s).startsWith(number));
        QCOMPARE(browser.led(u"state"_s), u"s1"_s);
        QCOMPARE(world.entries(Events::LoginAnswered::Kind).first().detail.value("number"_L1).toInt(), number.toInt());
    }

    void theConsentPageRefusesUnknownAppsAndAddresses()
    {
        ApiWorld world(u":memory:"_s, rulesWorld());
        Browser browser { world };
        browser.visit(u"/dingrules/adminConsent"_s, rulesQuery(u"suitenobody"_s));
        QCOMPARE(browser.shown.status, 400);
        QVERIFY(browser.body().contains(u"500101"_s));
        browser.visit(u"/dingrules/adminConsent"_s,
            { { u"client_id"_s, u"suiterules"_s }, { u"redirect_uri"_s, u"https://evil.example/"_s } });
        QCOMPARE(browser.shown.status, 400);
        QVERIFY(browser.body().contains(u"400010"_s));
    }
};

MINIHOST_TEST_MAIN(LoginPagesTest, QCoreApplication)
#include "tst_loginpages.moc"
