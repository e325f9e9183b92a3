// SPDX-License-Identifier: MIT
// Damaged answers as a page gets them, from window.openAuth and through the unmodified SDK.
#include "bridge/core/errors/openauth.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/faults.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString options = u"({clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Contact.User.Read',type:0})"_s;

FaultRule rule(FaultEffect effect, Milliseconds time = {})
{
    FaultRule made;
    made.effect = effect;
    made.time = time;
    return made;
}

// A page with the bundled SDK, whose user allows.
struct FaultyPage : PageHarness {
    FaultyPage(ClientPlatform client, const FaultRule &fault)
        : PageHarness(QStringLiteral(MINIHOST_SDK_PAGE), client)
    {
        presenter.answers = { ConsentAnswer::Allow };
        simulator->faults().arm(fault);
    }
};

void addCallers()
{
    QTest::addColumn<ClientPlatform>("client");
    QTest::addColumn<QString>("ask");
    for (const ClientPlatform client : clientPlatforms()) {
        QTest::addRow("SDK on %s", qPrintable(toString(client))) << client << u"sdk.openAuth"_s + options;
        QTest::addRow("window.openAuth on %s", qPrintable(toString(client))) << client << u"openAuth"_s + options;
    }
}

} // namespace

class SdkFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void effectCancelWithoutResultHasNoResultKey_data() { addCallers(); }
    void effectCancelWithoutResultHasNoResultKey()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, ask);
        FaultyPage page(client, rule(FaultEffect::CancelWithoutResult));
        QVERIFY(page.load());
        QCOMPARE(page.settle(ask), uR"({"status":"cancel"})"_s);
        QCOMPARE(page.presenter.asked.size(), 0);
    }

    void effectGarbageIsATextOnWhichAnUncheckedPageThrows_data() { addCallers(); }
    void effectGarbageIsATextOnWhichAnUncheckedPageThrows()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, ask);
        FaultyPage page(client, rule(FaultEffect::Garbage));
        QVERIFY(page.load());
        QCOMPARE(page.settle(u"%1.then(answer => typeof answer)"_s.arg(ask)), u"\"string\""_s);
        page.simulator->faults().arm(rule(FaultEffect::Garbage));
        const QString thrown = page.settle(u"%1.then(answer => answer.result.authCode)"_s.arg(ask));
        QVERIFY2(thrown.startsWith(u"!Cannot read"_s), qPrintable(thrown));
    }

    void aForcedErrorIsAFailureLikeAnyOther_data() { addCallers(); }
    void aForcedErrorIsAFailureLikeAnyOther()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, ask);
        FaultRule forced = rule(FaultEffect::Error);
        forced.error = Errors::VendorUnknown;
        FaultyPage page(client, forced);
        QVERIFY(page.load());
        QCOMPARE(page.settle(ask), uR"({"status":"failed","result":null})"_s);
        QCOMPARE(page.entries(Events::Refused::Kind).first().detail["number"_L1].toInt(), 500105);
    }

    void aLateAnswerIsWholeAndBlocksNothing_data() { addCallers(); }
    void aLateAnswerIsWholeAndBlocksNothing()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, ask);
        FaultyPage page(client, rule(FaultEffect::Late, 500ms));
        QVERIFY(page.load());
        const QString race = u"Promise.all([%1, sdk.dd._invoke('no.such.api', {}).catch(() => 'other')])"
                             ".then(([answer, other]) => [answer.status, other])"_s;
        page.start(race.arg(ask));
        QVERIFY(waitUntil([&] { return page.entries(Events::Answered::Kind).size() == 1; }));
        QCOMPARE(page.entries(Events::Answered::Kind).first().detail["api"_L1].toString(), u"no.such.api"_s);
        QCOMPARE(page.result(), uR"(["ok","other"])"_s);
        QCOMPARE(page.entries(Events::Answered::Kind).size(), 2);
    }

    void effectNeverKeepsTheCallOpen_data() { addCallers(); }
    void effectNeverKeepsTheCallOpen()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, ask);
        FaultyPage page(client, rule(FaultEffect::Never));
        QVERIFY(page.load());
        page.start(ask);
        QVERIFY(waitUntil([&] { return !page.entries(Events::CodeIssued::Kind).isEmpty(); }));
        QCOMPARE(page.settle(u"sdk.dd._invoke('no.such.api', {}).catch(() => 'other')"_s), u"\"other\""_s);
        // The page leaves.
        QVERIFY(page.load());
        QVERIFY(waitUntil([&] { return page.entries(Events::AnswerDropped::Kind).size() == 1; }));
        QCOMPARE(page.entries(Events::Answered::Kind).size(), 1);
    }

    void aPromiseSettlesOnceHoweverOftenItIsAnswered_data() { addCallers(); }
    void aPromiseSettlesOnceHoweverOftenItIsAnswered()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, ask);
        FaultyPage page(client, rule(FaultEffect::Twice));
        QVERIFY(page.load());
        page.value(u"window.settled = 0"_s);
        const QString first = page.settle(u"%1.then(answer => { ++settled; return answer.status })"_s.arg(ask));
        QCOMPARE(first, u"\"ok\""_s);
        QCOMPARE(page.entries(Events::Answered::Kind).size(), 2);
        // A later call gets its own, undamaged answer.
        QCOMPARE(page.settle(u"%1.then(answer => answer.status)"_s.arg(ask)), u"\"ok\""_s);
        QCOMPARE(page.value(u"settled"_s).toInt(), 1);
    }

    void theCodeExchangeReportsAFaultAndDoesNotRepeatTheRequest_data()
    {
        QTest::addColumn<FaultPlace>("place");
        QTest::addColumn<FaultEffect>("effect");
        for (const FaultPlace place : { FaultPlace::Token, FaultPlace::OpenApi }) {
            for (const FaultEffect effect : { FaultEffect::Status, FaultEffect::Throttled, FaultEffect::IpBlocked,
                     FaultEffect::Reset, FaultEffect::Empty, FaultEffect::Malformed })
                QTest::addRow("%s %s", qPrintable(toString(place)), qPrintable(faultEffect(effect).word))
                    << place << effect;
        }
    }
    void theCodeExchangeReportsAFaultAndDoesNotRepeatTheRequest()
    {
        QFETCH(FaultPlace, place);
        QFETCH(FaultEffect, effect);
        FaultRule fault = rule(effect);
        fault.place = place;
        fault.status = effect == FaultEffect::Status ? 503 : 0;
        FaultyPage page(ClientPlatform::Ios, fault);
        QVERIFY(page.load());
        QCOMPARE(page.settle(u"openAuth"_s + options + u".then(answer => answer.status)"_s), u"\"ok\""_s);
        QVERIFY(waitUntil([&] { return !page.entries(Events::ExchangeFailed::Kind).isEmpty(); }));
        QCOMPARE(page.entries(Events::HttpServed::Kind).size(), place == FaultPlace::Token ? 1 : 2);
        QCOMPARE(page.entries(Events::FaultFired::Kind).size(), 1);
        // The entry belongs to the page's call.
        QVERIFY(page.entries(Events::FaultFired::Kind).first().call);
    }

    // The second answer of a real client reaches listeners below the promise.
    void theSecondAnswerReachesThePage_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        QTest::addColumn<QString>("count");
        QTest::newRow("pc: two messages")
            << ClientPlatform::Pc
            << u"addEventListener('message', ({ data }) => { if (data.type === 'response') tell(data.msgId) });"
               "sdk.openAuth"_s
                + options;
        QTest::newRow("ios: the callback runs twice")
            << ClientPlatform::Ios
            << u"WebViewJavascriptBridge.callHandler('biz.util.callComponent', { params: { miniAppId: "
               u"'5000000000174977',"
               "page: 'pages/auth/index?type=0&clientId=suitedemo&corpId=dingdemo&rpcScope=Contact.User.Read' } },"
               "answer => tell(answer.result.detail.extraData.result.authCode))"_s;
    }
    void theSecondAnswerReachesThePage()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, count);
        FaultyPage page(client, rule(FaultEffect::Twice));
        QVERIFY(page.load());
        const QString script = u"new Promise(resolve => { const told = []; const tell = what => { told.push(what);"
                               "if (told.length === 2) resolve(told[0] === told[1] && !!told[0]) }; %1 })"_s;
        QCOMPARE(page.settle(script.arg(count)), u"true"_s);
    }
};

MINIHOST_TEST_MAIN(SdkFaultsTest, WebApplication)
#include "tst_sdkfaults.moc"
