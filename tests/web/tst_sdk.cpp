// SPDX-License-Identifier: MIT
// The unmodified npm packages dingtalk-jsapi and dingtalk-design-libs, bundled by esbuild, in the container.
#include "app/session/clientsession.h"
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/client.h"
#include "bridge/core/events/consent.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString sdkPage = QStringLiteral(MINIHOST_SDK_PAGE);
const QString ask = u"sdk.openAuth({clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Contact.User.Read',"
                    "fieldScope:'Contact.User.mobile',type:0})"_s;

void addClients()
{
    QTest::addColumn<ClientPlatform>("client");
    for (const ClientPlatform client : clientPlatforms())
        QTest::newRow(qPrintable(toString(client))) << client;
}

} // namespace

class SdkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSdkDetectsTheClient_data() { addClients(); }
    void theSdkDetectsTheClient()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(sdkPage, client);
        QVERIFY(harness.load());
        QCOMPARE(harness.value(u"sdk.dd.env.platform"_s).toString(), toString(client));
        QCOMPARE(harness.value(u"sdk.dd.env.version"_s).toString(), u"7.6.15"_s);
        QCOMPARE(harness.value(u"sdk.dd.env.appType"_s).toString(), u"WEB"_s);
        QCOMPARE(harness.settle(u"new Promise(resolve => sdk.dd.ready(() => resolve('ready')))"_s), u"\"ready\""_s);
    }

    void allowGivesOkAndACode_data() { addClients(); }
    void allowGivesOkAndACode()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(sdkPage, client);
        harness.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(harness.load());
        const QJsonObject answer = QJsonDocument::fromJson(harness.settle(ask).toUtf8()).object();
        QCOMPARE(answer.keys(), QStringList({ u"result"_s, u"status"_s }));
        QCOMPARE(answer.value("status"_L1).toString(), u"ok"_s);
        QVERIFY(!answer.value("result"_L1).toObject().value("authCode"_L1).toString().isEmpty());
        QCOMPARE(toString(harness.presenter.asked.first().client), toString(client));
        QCOMPARE(harness.presenter.asked.first().consent.points.size(), 2);
    }

    void refuseGivesCancelWithNull_data() { addClients(); }
    void refuseGivesCancelWithNull()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(sdkPage, client);
        harness.presenter.answers = { ConsentAnswer::Refuse };
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(ask), uR"({"status":"cancel","result":null})"_s);
    }

    void aFaultGivesFailedWithNull_data() { addClients(); }
    void aFaultGivesFailedWithNull()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(sdkPage, client);
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(u"sdk.openAuth({clientId:'nobody',corpId:'dingdemo',rpcScope:'Contact.User.Read'})"_s),
            uR"({"status":"failed","result":null})"_s);
        QCOMPARE(harness.faults(), QList<int>({ 500101 }));
    }

    void type1ReachesThePageInItsShapes_data() { addClients(); }
    void type1ReachesThePageInItsShapes()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(sdkPage, client);
        QVERIFY(harness.load());
        const QString ask =
            u"sdk.openAuth({type:1,clientId:'suitedemo',corpId:'dingdemo',rpcScope:'Pro.HrmDismission.ReadWrite'})"_s;
        // The user is a member, not an administrator.
        QCOMPARE(harness.settle(ask), uR"({"status":"toAdmin","result":null})"_s);
    }

    void theSilentLoginReachesThePage_data() { addClients(); }
    void theSilentLoginReachesThePage()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(sdkPage, client);
        QVERIFY(harness.load());
        const QString length = u".then(answer => answer.code.length)"_s;
        QCOMPARE(harness.settle(u"sdk.dd.runtime.permission.requestAuthCode({corpId:'dingdemo'})"_s + length), u"32"_s);
        QCOMPARE(
            harness.settle(u"sdk.dd.requestAuthCode({corpId:'dingdemo',clientId:'suitedemo'})"_s + length), u"32"_s);
        QCOMPARE(harness.presenter.asked.size(), 0);
    }

    void anUnknownApiIsRejectedWithAReason_data() { addClients(); }
    void anUnknownApiIsRejectedWithAReason()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(sdkPage, client);
        QVERIFY(harness.load());
        const QString answer = harness.settle(u"sdk.dd._invoke('no.such.api', {})"_s);
        QVERIFY2(answer.contains("900206"_L1) && answer.contains("\"errorCode\":\"1\""_L1), qPrintable(answer));
    }

    void anotherModalIsAPageThatQuitsWithAValue()
    {
        PageHarness harness(sdkPage, ClientPlatform::Pc);
        QVERIFY(harness.load());
        PageStack &pages = harness.simulator->client().pages();
        const QString open = u"sdk.dd.biz.util.openModal({ url: location.href + '?child', title: 'Child' })"_s;
        harness.start(open);
        QVERIFY(waitUntil([&] { return pages.depth() == 2; }));
        QCOMPARE(pages.topKind(), PageKind::Modal);
        QVERIFY(waitUntilTrue(pages.top(), u"location.search === '?child' && 'sdk' in window"_s));
        evaluate(pages.top(), u"sdk.dd.biz.navigation.quit({ message: { chosen: 7 } }); 0"_s);
        QCOMPARE(harness.result(), uR"({"chosen":7})"_s);
        QCOMPARE(pages.depth(), 1);

        harness.start(open + u".catch(error => error.errorMessage)"_s);
        QVERIFY(waitUntil([&] { return pages.depth() == 2; }));
        pages.closeTop();
        const QString answer = harness.result();
        QVERIFY2(answer.contains("900227"_L1), qPrintable(answer));
        QCOMPARE(harness.presenter.asked.size(), 0);
    }

    void aLinkedPageClosesItself_data() { addClients(); }
    void aLinkedPageClosesItself()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(sdkPage, client);
        QVERIFY(harness.load());
        PageStack &pages = harness.simulator->client().pages();
        harness.settle(u"sdk.dd.biz.util.openLink({ url: location.href + '?child' })"_s);
        QVERIFY(waitUntil([&] { return pages.depth() == 2; }));
        QVERIFY(waitUntilTrue(pages.top(), u"location.search === '?child' && 'sdk' in window"_s));
        evaluate(pages.top(), u"sdk.dd.biz.navigation.close({}); 0"_s);
        QVERIFY(waitUntil([&] { return pages.depth() == 1; }));
        QCOMPARE(harness.value(u"sdk.dd.env.platform"_s).toString(), toString(client));
    }

    // docs/dingtalk/protocol.md §3.2: older versions of the client reach the authorization mini-program in other ways.
    void clientsWithoutCallComponentTellTheAnswerWithResume_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("api");
        for (const ClientPlatform client : { ClientPlatform::Ios, ClientPlatform::Android }) {
            const QString name = toString(client);
            QTest::addRow("%s 6.3.34", qPrintable(name))
                << client << u"6.3.34"_s << u"biz.navigation.navigateToMiniProgram"_s;
            QTest::addRow("%s 5.1.30", qPrintable(name)) << client << u"5.1.30"_s << u"biz.util.openLink"_s;
        }
    }
    void clientsWithoutCallComponentTellTheAnswerWithResume()
    {
        QFETCH(ClientPlatform, client);
        QFETCH(QString, version);
        QFETCH(QString, api);
        PageHarness harness(sdkPage, client, {}, [&](SimulatorOptions &options) { options.client.version = version; });
        harness.presenter.answers = { ConsentAnswer::Refuse, ConsentAnswer::Allow };
        QVERIFY(harness.load());
        const QString askProgram = u"sdk.openAuthMiniApp({path:'pages/home/home',extraData:{clientId:'suitedemo',"
                                   "corpId:'dingdemo',rpcScope:'Contact.User.Read',type:0}})"_s;
        QCOMPARE(harness.settle(askProgram), uR"({"status":"cancel","result":null})"_s);
        const QJsonObject allowed = QJsonDocument::fromJson(harness.settle(askProgram).toUtf8()).object();
        QCOMPARE(allowed.value("status"_L1).toString(), u"ok"_s);
        const QString code = allowed.value("result"_L1).toObject().value("authCode"_L1).toString();
        QVERIFY(!code.isEmpty());
        QCOMPARE(harness.entries(Events::Called::Kind).first().detail.value("api"_L1).toString(), api);
        QVERIFY(!toJsonLines(harness.simulator->journal().entriesAfter(0)).contains(code.toUtf8()));
        QCOMPARE(harness.entries(Events::EventSent::Kind).size(), 2);
    }

    void theOfficialSampleOfOpenAuthMiniAppNeedsNoCorpIdAndCanBeRevoked_data()
    {
        QTest::addColumn<ClientPlatform>("client");
        for (const ClientPlatform client : clientPlatforms())
            QTest::newRow(qPrintable(toString(client))) << client;
    }
    void theOfficialSampleOfOpenAuthMiniAppNeedsNoCorpIdAndCanBeRevoked()
    {
        QFETCH(ClientPlatform, client);
        PageHarness harness(sdkPage, client);
        harness.presenter.answers = { ConsentAnswer::Allow };
        QVERIFY(harness.load());
        const QString sample = u"sdk.openAuthMiniApp({panelHeight:'percent75',path:'pages/home/home',extraData:{"
                               "clientId:'suitedemo',rpcScope:'Contact.User.Read',fieldScope:'Contact.User.mobile',"
                               "type:0,ext:JSON.stringify({}),from:'testxxx'}})"_s;
        const QString allowed = harness.settle(sample);
        QVERIFY2(allowed.startsWith(u"{\"status\":\"ok\",\"result\":{\"authCode\":\""_s), qPrintable(allowed));
        const QString revoke =
            u"sdk.openAuthMiniApp({path:'pages/cancel/index',extraData:{clientId:'suitedemo',ext:'{}',from:''}})"_s;
        harness.presenter.uiAnswers = { UiAnswer {} };
        QCOMPARE(harness.settle(revoke), uR"({"status":"cancel","result":null})"_s);
        QCOMPARE(harness.entries(Events::GrantRevoked::Kind).size(), 0);
        QCOMPARE(harness.settle(revoke), uR"({"status":"ok","result":null})"_s);
        QCOMPARE(harness.entries(Events::GrantRevoked::Kind).size(), 1);
        const QJsonObject shown = harness.entries(Events::UiAsked::Kind).last().detail[u"content"].toObject();
        QCOMPARE(shown[u"points"].toArray(), QJsonArray({ u"你的个人基本信息"_s, u"你的手机号"_s }));
    }

    void switchingTheClientReloadsAsTheOther()
    {
        PageHarness harness(sdkPage, ClientPlatform::Pc);
        QVERIFY(harness.load());
        QVERIFY(waitForSignal(&harness.page(), &QWebEnginePage::loadFinished,
            [&] { harness.simulator->setClient(ClientPlatform::Ios); }));
        QCOMPARE(harness.value(u"sdk.dd.env.platform"_s).toString(), u"ios"_s);
        harness.presenter.answers = { ConsentAnswer::Refuse };
        QCOMPARE(harness.settle(ask), uR"({"status":"cancel","result":null})"_s);
    }

    void thePagesOwnMessagesStillArriveOnPc()
    {
        PageHarness harness(sdkPage, ClientPlatform::Pc);
        QVERIFY(harness.load());
        QCOMPARE(harness.settle(u"new Promise(resolve => { addEventListener('message', event => {"
                                "if (event.data.mine) resolve([event.data.mine, event.origin === location.origin]) });"
                                "postMessage({ mine: 7 }, '*') })"_s),
            u"[7,true]"_s);
    }
};

MINIHOST_TEST_MAIN(SdkTest, WebApplication)
#include "tst_sdk.moc"
