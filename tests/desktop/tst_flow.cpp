// SPDX-License-Identifier: MIT
#include "app/desktop/inspector/flowpicture.h"
#include "app/desktop/inspector/flowview.h"
#include "app/desktop/widgets/theme.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/faults.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/todos.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/eventtable.h"
#include "tests/desktop/entries.h"
#include "tests/support/testmain.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

QString arrow(const FlowStep &step)
{
    static const QStringList lanes { u"page"_s, u"bridge"_s, u"consent"_s, u"platform"_s, u"exchange"_s, u"outside"_s };
    static const QStringList styles { u"->"_s, u"-->"_s, u"--x"_s, u"=="_s };
    return lanes[static_cast<int>(step.from)] + styles[static_cast<int>(step.style)] + lanes[static_cast<int>(step.to)]
        + u": "_s + step.label;
}

QStringList arrows(const Entries &entries)
{
    QStringList result;
    const QList<FlowStep> steps = Flow::steps(entries.list());
    for (const FlowStep &step : steps)
        result += arrow(step);
    return result;
}

} // namespace

class FlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAllowedCallIsTheSeedsDiagram()
    {
        const QStringList expected {
            u"page->bridge: openAuth · type 0"_s,
            u"bridge->platform: Check app and permission points"_s,
            u"bridge->consent: Ask for consent (2)"_s,
            u"consent-->bridge: Allowed"_s,
            u"bridge->platform: Store grant, issue code"_s,
            u"platform-->bridge: mrtj…"_s,
            u"bridge-->page: ok · authCode"_s,
            u"exchange->platform: POST userAccessToken"_s,
            u"platform-->exchange: 200 · accessToken 7200 s"_s,
            u"exchange->platform: GET contact/users/me"_s,
            u"platform-->exchange: 200 · nick, mobile"_s,
        };
        QCOMPARE(arrows(allowedCall()), expected);
    }

    void aRequestToAnAdministratorGoesToThePlatform()
    {
        Entries entries;
        entries.add(Events::Called::Kind, parsed(R"({"api":"openAuth","params":{"type":1}})"), 0)
            .add(Events::Assessed::Kind, parsed(R"({"verdict":"administrator"})"))
            .add(Events::ConsentAsked::Kind, parsed(R"({"scopes":["A.B"],"administrators":["admin"],"type":1})"))
            .add(Events::ConsentAnswered::Kind, parsed(R"({"answer":"allow","administrator":"admin"})"))
            .add(Events::AdminAsked::Kind, parsed(R"({"user":"member","administrator":"admin","scopes":["A.B"]})"))
            .add(Events::Answered::Kind,
                parsed(R"({"api":"openAuth","success":true,"answer":{"status":"toAdmin","result":null}})"))
            .add(Events::AdminAnswered::Kind, parsed(R"({"answer":"allow","administrator":"admin"})"))
            .add(Events::GrantStored::Kind, parsed(R"({"clientId":"suitedemo","administrator":"admin"})"));
        const QStringList expected {
            u"page->bridge: openAuth · type 1"_s,
            u"bridge->platform: Check app and permission points"_s,
            u"bridge->consent: Whom to contact?"_s,
            u"consent-->bridge: Contact admin"_s,
            u"bridge->platform: Request to admin"_s,
            u"bridge-->page: toAdmin"_s,
            u"platform-->platform: admin: Allowed"_s,
            u"bridge->platform: Store the organisation's grant"_s,
        };
        QCOMPARE(arrows(entries), expected);
    }

    void aRefreshIsToldFromAnExchangeAndTimeIsABand()
    {
        Entries entries;
        entries.add(Events::Called::Kind, parsed(R"({"api":"openAuth","params":{"type":0}})"), 0)
            .add(Events::HttpSent::Kind,
                parsed(
                    R"({"method":"POST","path":"/v1.0/oauth2/userAccessToken","body":{"grantType":"authorization_code"}})"))
            .add(Events::HttpReceived::Kind,
                parsed(R"({"path":"/v1.0/oauth2/userAccessToken","status":200,"body":{"expireIn":7200}})"))
            .add(Events::TokenEnded::Kind, parsed(R"({"which":"accessToken","token":"9f3a…"})"))
            .add(Events::HttpSent::Kind,
                parsed(
                    R"({"method":"POST","path":"/v1.0/oauth2/userAccessToken","body":{"grantType":"refresh_token"}})"))
            .add(Events::HttpReceived::Kind,
                parsed(R"({"path":"/v1.0/oauth2/userAccessToken","status":200,"body":{"expireIn":7200}})"));
        const QStringList expected {
            u"page->bridge: openAuth · type 0"_s,
            u"exchange->platform: POST userAccessToken (exchange)"_s,
            u"platform-->exchange: 200 · accessToken 7200 s"_s,
            u"page==exchange: Some time later"_s,
            u"platform--xplatform: Access token expired"_s,
            u"exchange->platform: POST userAccessToken (refresh)"_s,
            u"platform-->exchange: 200 · accessToken 7200 s"_s,
        };
        QCOMPARE(arrows(entries), expected);
    }

    void anOutsideServerHasALaneAndACodeOfTheControlApiItsOwnFirstLine()
    {
        Entries entries;
        entries.add(Events::Assessed::Kind, parsed(R"({"verdict":"consent"})"))
            .add(Events::CodeIssued::Kind, parsed(R"({"code":"mrtj…"})"))
            .add(Events::CodeRedeemed::Kind, parsed(R"({"code":"mrtj…","by":"AlibabaCloud"})"))
            .add(Events::TokenIssued::Kind, parsed(R"({"accessToken":"9f3a…","by":"AlibabaCloud"})"))
            .add(Events::HttpServed::Kind,
                parsed(R"({"method":"POST","path":"/v1.0/oauth2/userAccessToken","status":200,"by":"AlibabaCloud"})"));
        const QStringList expected {
            u"outside->platform: A code from the control API"_s,
            u"platform-->outside: mrtj…"_s,
            u"outside->platform: POST userAccessToken (exchange) · AlibabaCloud"_s,
            u"platform-->outside: 200"_s,
        };
        QCOMPARE(arrows(entries), expected);
    }

    void aFaultIsShownWhereItFires()
    {
        Entries entries;
        entries.add(Events::Called::Kind, parsed(R"({"api":"openAuth","params":{"type":0}})"), 0)
            .add(Events::FaultFired::Kind, parsed(R"({"at":"openAuth","effect":"error","number":500404})"))
            .add(Events::FaultFired::Kind,
                parsed(R"({"at":"token","effect":"status","status":503,"path":"/v1.0/oauth2/userAccessToken"})"))
            .add(Events::FaultFired::Kind, parsed(R"({"at":"openApi","effect":"drip","ms":5000})"));
        const QStringList expected {
            u"page->bridge: openAuth · type 0"_s,
            u"bridge--xbridge: Fault: Answer an error code 500404"_s,
            u"platform--xplatform: Fault: Answer a status 503"_s,
            u"platform--xplatform: Fault: Slow drip 5000 ms"_s,
        };
        QCOMPARE(arrows(entries), expected);
    }

    void stepsHaveTheirEntryAndTheTimeSinceTheCall()
    {
        const QList<FlowStep> steps = Flow::steps(allowedCall().list());
        QCOMPARE(steps.first().ms, 0);
        QCOMPARE(steps[3].ms, 402);
        QCOMPARE(steps[5].seq, 6);
    }

    void callsOfTheSdkShowTheirAuthorizationType()
    {
        Entries pc;
        pc.add(Events::Called::Kind,
            parsed(R"({"api":"biz.util.openModal","params":{"url":"n.dingtalk.com/x?type=1&clientId=a"}})"));
        QCOMPARE(arrows(pc), QStringList { u"page->bridge: biz.util.openModal · type 1"_s });
        Entries phone;
        phone.add(Events::Called::Kind,
            parsed(R"({"api":"biz.util.callComponent","params":{"params":{"page":"pages/auth/index?type=0"}}})"));
        QCOMPARE(arrows(phone), QStringList { u"page->bridge: biz.util.callComponent · type 0"_s });
    }

    void answersAreReadInTheirEnvelopes()
    {
        // On pc the answer is a text with JSON.
        Entries pc;
        pc.add(Events::Answered::Kind,
            { { "success"_L1, true }, { "answer"_L1, "{\"status\":\"cancel\",\"result\":null}"_L1 } });
        QCOMPARE(arrows(pc), QStringList { u"bridge-->page: cancel"_s });
        // On phones the answer is an object in an object.
        Entries phone;
        phone.add(Events::Answered::Kind,
            parsed(R"({"success":true,"answer":{"detail":{"extraData":{"status":"ok","result":{"authCode":"a"}}}}})"));
        QCOMPARE(arrows(phone), QStringList { u"bridge-->page: ok · authCode"_s });
    }

    void anErrorIsShownWithItsNumber()
    {
        Entries entries;
        entries.add(Events::Called::Kind, parsed(R"({"api":"openAuth","params":{}})"))
            .add(Events::Assessed::Kind, parsed(R"({"verdict":"fault","number":500201})"))
            .add(Events::Answered::Kind, parsed(R"({"success":true,"answer":{"status":"failed","result":null}})"));
        QCOMPARE(arrows(entries).mid(2),
            (QStringList {
                u"platform--xbridge: 500201 The permission point code is wrong."_s, u"bridge--xpage: failed"_s }));
        Entries refused;
        refused.add(Events::Refused::Kind, parsed(R"({"number":900202})"));
        QCOMPARE(arrows(refused), QStringList { u"bridge--xbridge: 900202 The origin is not trusted."_s });
    }

    void anExistingGrantIsNotAskedAgain()
    {
        Entries entries;
        entries.add(Events::Called::Kind, parsed(R"({"api":"openAuth","params":{"type":0}})"), 0)
            .add(Events::Assessed::Kind, parsed(R"({"verdict":"granted"})"))
            .add(Events::CodeIssued::Kind, parsed(R"({"code":"abcd…"})"));
        QCOMPARE(arrows(entries),
            (QStringList { u"page->bridge: openAuth · type 0"_s, u"bridge->platform: Check app and permission points"_s,
                u"platform-->bridge: Granted already"_s, u"platform-->bridge: abcd…"_s }));
    }

    void anotherServersRedeemIsShownToo()
    {
        Entries entries;
        entries.add(Events::CodeRejected::Kind, parsed(R"({"number":900103})"))
            .add(Events::HttpServed::Kind,
                parsed(
                    R"({"method":"POST","path":"/v1.0/oauth2/userAccessToken","status":400,"code":"invalidCode","by":"curl"})"));
        QCOMPARE(arrows(entries),
            (QStringList { u"outside->platform: POST userAccessToken · curl"_s,
                u"platform--xplatform: 900103 The authorization code was used already."_s,
                u"platform--xoutside: 400 · invalidCode"_s }));
    }

    void aRejectionWhoseRequestIsNotServedIsShownLast()
    {
        Entries entries;
        entries.add(Events::CodeRejected::Kind, parsed(R"({"number":900103})"))
            .add(Events::FaultFired::Kind, parsed(R"({"at":"token","effect":"drip","ms":5000})"));
        QCOMPARE(arrows(entries),
            (QStringList { u"platform--xplatform: Fault: Slow drip 5000 ms"_s,
                u"platform--xplatform: 900103 The authorization code was used already."_s }));
    }

    void aCreatedTodoIsShownBetweenItsRequestAndItsAnswer()
    {
        Entries entries;
        entries.add(Events::HttpSent::Kind, parsed(R"({"method":"POST","path":"/v1.0/todo/users/u1/tasks"})"))
            .add(Events::TodoChanged::Kind, parsed(R"({"action":"create","taskId":"t","subject":"Buy milk"})"))
            .add(Events::HttpServed::Kind,
                parsed(R"({"method":"POST","path":"/v1.0/todo/users/u1/tasks","status":200})"))
            .add(Events::HttpReceived::Kind,
                parsed(
                    R"({"path":"/v1.0/todo/users/u1/tasks","status":200,"body":{"bizTag":"b","id":"t","subject":"Buy milk"}})"));
        QCOMPARE(arrows(entries),
            (QStringList { u"exchange->platform: POST todo/users/u1/tasks"_s,
                u"platform-->platform: To-do created: Buy milk"_s, u"platform-->exchange: 200 · id, subject"_s }));
    }

    void aRefusedTodoIsShownBelowItsRequest()
    {
        Entries entries;
        entries.add(Events::TodoRejected::Kind, parsed(R"({"action":"taskCreate","number":900140})"))
            .add(Events::HttpServed::Kind,
                parsed(
                    R"({"method":"POST","path":"/v1.0/todo/users/u1/tasks","status":400,"code":"paramError","by":"curl"})"));
        const QStringList seen = arrows(entries);
        QCOMPARE(seen.size(), 3);
        QCOMPARE(seen[0], u"outside->platform: POST todo/users/u1/tasks · curl"_s);
        QVERIFY2(seen[1].startsWith("platform--xplatform: 900140"_L1), qPrintable(seen[1]));
        QCOMPARE(seen[2], u"platform--xoutside: 400 · paramError"_s);
    }

    void anAnswerOfMiniappJsonIsShownAsTheServers()
    {
        Entries entries;
        entries
            .add(Events::AppServed::Kind,
                parsed(R"({"method":"GET","path":"/api/login","status":200,"rule":"routes[0] exchange"})"))
            .add(Events::AppServed::Kind,
                parsed(R"({"method":"GET","path":"/api/login","status":400,"rule":"routes[0] exchange"})"));
        const QStringList seen = arrows(entries);
        QCOMPARE(seen.size(), 2);
        QVERIFY2(seen[0].startsWith("exchange-->page: 200"_L1), qPrintable(seen[0]));
        QVERIFY2(seen[1].startsWith("exchange--xpage: 400"_L1), qPrintable(seen[1]));
    }

    void anUnreachableOpenPlatformIsAFailure()
    {
        Entries entries;
        entries.add(Events::HttpSent::Kind, parsed(R"({"method":"GET","path":"/v1.0/contact/users/me"})"))
            .add(Events::HttpReceived::Kind,
                parsed(R"({"path":"/v1.0/contact/users/me","status":0,"problem":"Connection refused"})"))
            .add(Events::ExchangeFailed::Kind, parsed(R"({"step":"me"})"));
        QCOMPARE(arrows(entries).mid(1),
            (QStringList {
                u"platform--xexchange: Connection refused"_s, u"exchange--xexchange: Native exchange failed"_s }));
    }

    void everyKindIsMappedOrLeftOut()
    {
        Entries entries;
        for (const EventRow &row : eventRows())
            entries.add(row.kind);
        const QList<FlowStep> steps = Flow::steps(entries.list());
        QVERIFY(steps.size() > 10);
        QVERIFY(Flow::steps({}).isEmpty());
    }

    void mermaidIsReadable()
    {
        Entries entries;
        entries.add(Events::Called::Kind, { { "api"_L1, "a;b #1"_L1 } });
        const QString text = Flow::toMermaid(Flow::steps(entries.list()));
        QVERIFY(text.startsWith(u"sequenceDiagram\n    participant page as Page\n"_s));
        QVERIFY(text.endsWith(u"    page->>bridge: a#59;b #35;1 (+0 ms)\n"_s));
        const QString whole = Flow::toMermaid(Flow::steps(allowedCall().list()));
        QCOMPARE(whole.count(u'\n'), 1 + 5 + 11);
        QVERIFY(whole.contains(u"consent-->>bridge: Allowed (+402 ms)"_s));
    }

    void picturesAreWritten()
    {
        const QTemporaryDir folder;
        const FlowPicture picture(Flow::steps(allowedCall().list()), 900);
        const QString svg = folder.filePath(u"flow.svg"_s);
        QVERIFY(picture.saveSvg(svg, coloursFor(false)));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBox().size(), QSize(900, picture.height()));
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("POST userAccessToken"));
        const QString png = folder.filePath(u"flow.png"_s);
        QVERIFY(picture.savePng(png, coloursFor(true)));
        QCOMPARE(QImage(png).size(), 2 * QSize(900, picture.height()));
        QVERIFY(!picture.savePng(u"/nowhere/flow.png"_s, coloursFor(true)));
        QVERIFY(!picture.saveSvg(u"/nowhere/flow.svg"_s, coloursFor(true)));
    }

    void arrowsAreSelectedByClickAndKey()
    {
        const Theme theme(Theme::Choice::Light);
        FlowView view(theme);
        view.resize(800, 500);
        view.show();
        view.setSteps(Flow::steps(allowedCall().list()));
        QSignalSpy selected(&view, &FlowView::selectedChanged);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.picture().rowRect(5).center().toPoint());
        QCOMPARE(view.selected(), 6);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.selected(), 7);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.selected(), 1);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.selected(), 1);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.selected(), 15);
        QVERIFY(view.accessibleDescription().contains(u"200 · nick, mobile"_s));
        QCOMPARE(selected.size(), 5);
    }
};

MINIHOST_TEST_MAIN(FlowTest, QApplication)
#include "tst_flow.moc"
