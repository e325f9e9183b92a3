// SPDX-License-Identifier: MIT
// Application authorization (type 1) and the silent login, as the page's answers (docs/dingtalk/protocol.md §3.3, §7).
#include "bridge/openplatform/openplatform.h"
#include "bridge/openplatform/store/grants.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString query = u"type=1&clientId=suitedemo&corpId=dingdemo&rpcScope=Pro.HrmDismission.ReadWrite"_s;

// Calls through one of the three JSAPIs; returns the answer as the page's side of the SDK unwraps it.
QJsonObject callThrough(BridgeWorld &world, const QString &api)
{
    if (api == "openAuth"_L1) {
        const QJsonObject params { { "type"_L1, 1 }, { "clientId"_L1, "suitedemo"_L1 }, { "corpId"_L1, "dingdemo"_L1 },
            { "rpcScope"_L1, "Pro.HrmDismission.ReadWrite"_L1 } };
        return world.answered(api, params).body.toObject();
    }
    if (api == "biz.util.openModal"_L1) {
        const QJsonObject params { { "url"_L1,
            "https://n.dingtalk.com/dingding/h5-common-authority/auth/index.html?"_L1 + query } };
        return QJsonDocument::fromJson(world.answered(api, params).body.toString().toUtf8()).object();
    }
    const QJsonObject component { { "miniAppId"_L1, "5000000000174977"_L1 },
        { "page"_L1, "pages/auth/index?"_L1 + query } };
    return world.answered(api, QJsonObject { { "params"_L1, component } }).body["detail"_L1]["extraData"_L1].toObject();
}

QJsonObject shape(const QString &status)
{
    return { { "status"_L1, status }, { "result"_L1, QJsonValue::Null } };
}

} // namespace

class Type1Test : public QObject
{
    Q_OBJECT

    static void doors()
    {
        QTest::addColumn<QString>("api");
        for (const QString &api : { u"openAuth"_s, u"biz.util.openModal"_s, u"biz.util.callComponent"_s })
            QTest::newRow(qPrintable(api)) << api;
    }

private Q_SLOTS:
    void anAdministratorsYesIsOkWithoutACode_data() { doors(); }
    void anAdministratorsYesIsOkWithoutACode()
    {
        QFETCH(QString, api);
        BridgeWorld world;
        world.user = { u"admin"_s };
        world.presenter.answers = { ConsentAnswer::Allow };
        QCOMPARE(callThrough(world, api), shape(u"ok"_s));
        QVERIFY(world.presenter.asked.first().consent.request.type == AuthorizationType::Application);
        // There is no code to exchange.
        QVERIFY(world.delivered.isEmpty());
        QCOMPARE(world.kinds().filter(u"GrantStored"_s).size(), 1);
        // The organisation has granted, so no other user is asked.
        world.user = { u"member"_s };
        QCOMPARE(callThrough(world, api), shape(u"ok"_s));
        QCOMPARE(world.presenter.asked.size(), 1);
        QVERIFY(world.presenter.askedAdministrator.isEmpty());
    }

    void anAdministratorsNoIsCancel()
    {
        BridgeWorld world;
        world.user = { u"admin"_s };
        for (const ConsentAnswer answer : { ConsentAnswer::Refuse, ConsentAnswer::Close }) {
            world.presenter.answers = { answer };
            QCOMPARE(callThrough(world, u"openAuth"_s), shape(u"cancel"_s));
        }
        QVERIFY(world.platform->grants().all()->isEmpty());
    }

    void aMembersRequestGoesToAnAdministrator_data() { doors(); }
    void aMembersRequestGoesToAnAdministrator()
    {
        QFETCH(QString, api);
        BridgeWorld world;
        QCOMPARE(callThrough(world, api), shape(u"toAdmin"_s));
        QVERIFY(world.presenter.asked.isEmpty());
        QCOMPARE(world.presenter.askedAdministrator.first().needed.administrators.first().id.value, u"admin"_s);
        const auto pending = world.platform->adminRequests().pending({ u"admin"_s });
        QCOMPARE(pending->size(), 1);
        QCOMPARE(world.kinds(),
            (QStringList { u"WorldLoaded"_s, u"Called"_s, u"Assessed"_s, u"ConsentAsked"_s, u"ConsentAnswered"_s,
                u"AdminAsked"_s, u"Answered"_s }));
        // The administrator allows later; then the page gets ok when it asks again.
        QVERIFY(world.platform->adminRequests().decide(pending->first().id, { u"admin"_s }, AdminDecision::Allow));
        QVERIFY(world.platform->commit());
        QCOMPARE(callThrough(world, api), shape(u"ok"_s));
    }

    void aMemberWhoChoosesNobodyCancels()
    {
        BridgeWorld world;
        world.presenter.administrator = { ConsentAnswer::Refuse, {} };
        QCOMPARE(callThrough(world, u"openAuth"_s), shape(u"cancel"_s));
        QVERIFY(world.platform->adminRequests().pending()->isEmpty());
    }

    void onlyAnAdministratorCanBeChosen()
    {
        BridgeWorld world;
        world.presenter.administrator = { ConsentAnswer::Allow, { u"member"_s } };
        QCOMPARE(callThrough(world, u"openAuth"_s), shape(u"failed"_s));
        QCOMPARE(world.kinds().filter(u"Refused"_s).size(), 1);
    }

    void theSilentLoginAnswersWithACodeOfItsOwn_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QJsonObject>("params");
        const QJsonObject corp { { "corpId"_L1, "dingdemo"_L1 } };
        QTest::newRow("requestAuthCode") << u"runtime.permission.requestAuthCode"_s << corp;
        const QJsonObject both { { "corpId"_L1, "dingdemo"_L1 }, { "clientId"_L1, "suitedemo"_L1 } };
        QTest::newRow("requestAuthCodeV2") << u"runtime.permission.requestAuthCodeV2"_s << both;
    }
    void theSilentLoginAnswersWithACodeOfItsOwn()
    {
        QFETCH(QString, api);
        QFETCH(QJsonObject, params);
        BridgeWorld world;
        const Answer answer = world.answered(api, params);
        QVERIFY(answer.success);
        const QString code = answer.body["code"_L1].toString();
        QCOMPARE(code.size(), 32);
        QCOMPARE(answer.body["authCode"_L1].toString(), code);
        // No panel is shown.
        QVERIFY(world.presenter.asked.isEmpty());
        // The native exchange does not run.
        QVERIFY(world.delivered.isEmpty());
        QVERIFY(!toJsonLines(world.journal.entriesAfter(0)).contains(code.toLatin1()));
        // A note of the seed document.
        const auto pair = world.platform->tokens().redeem(
            { u"suitedemo"_s }, ClientSecret(u"demo-secret"_s), AuthCode(code), u"test"_s);
        QVERIFY(!pair);
        QCOMPARE(pair.error().row().number, 900115);
    }

    void theSilentLoginIsRefusedByName()
    {
        BridgeWorld world;
        const auto errorOf = [&](const QString &api, const QJsonObject &params) {
            const Answer answer = world.answered(api, params);
            return answer.success ? QString() : answer.body["errorCode"_L1].toString();
        };
        const QString v1 = u"runtime.permission.requestAuthCode"_s;
        QCOMPARE(errorOf(v1, {}), u"2"_s);
        QCOMPARE(errorOf(v1 + u"V2"_s, { { "corpId"_L1, "dingdemo"_L1 } }), u"2"_s);
        QCOMPARE(errorOf(v1, { { "corpId"_L1, "dingnone"_L1 } }), u"3"_s);
        world.user = {};
        // The SDK's code for 400008.
        QCOMPARE(errorOf(v1, { { "corpId"_L1, "dingdemo"_L1 } }), u"2"_s);
        QCOMPARE(world.kinds().filter(u"Refused"_s).size(), 4);
    }
};

MINIHOST_TEST_MAIN(Type1Test, QCoreApplication)
#include "tst_type1.moc"
