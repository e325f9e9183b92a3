// SPDX-License-Identifier: MIT
// JSAPIs that answer without asking the user: storage, device, position, user.
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

class DataApisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storedItemsAreReadAgain()
    {
        BridgeWorld world;
        QVERIFY(world
                    .answered(
                        u"util.domainStorage.setItem"_s, QJsonObject { { "name"_L1, "a"_L1 }, { "value"_L1, "1"_L1 } })
                    .success);
        QVERIFY(
            world.answered(u"util.domainStorage.setItem"_s, QJsonObject { { "key"_L1, "b"_L1 }, { "data"_L1, "2"_L1 } })
                .success);
        const auto get = [&](QLatin1StringView name) {
            return world.answered(u"util.domainStorage.getItem"_s, QJsonObject { { "name"_L1, name } })
                .body["value"_L1];
        };
        QCOMPARE(get("a"_L1).toString(), u"1"_s);
        QCOMPARE(get("b"_L1).toString(), u"2"_s);
        world.answered(u"util.domainStorage.removeItem"_s, QJsonObject { { "name"_L1, "a"_L1 } });
        QVERIFY(get("a"_L1).isNull());
        world.asked = ClientPlatform::Ios;
        const Answer info = world.answered(u"util.domainStorage.getStorageInfo"_s, QJsonObject {});
        QCOMPARE(info.body["keys"_L1].toArray(), QJsonArray { u"b"_s });
        QCOMPARE(world.answered(u"util.domainStorage.setItem"_s, QJsonObject { { "name"_L1, "x"_L1 } })
                     .body["errorCode"_L1]
                     .toString(),
            u"2"_s);
    }

    void theDeviceIsTheEnvironments()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Ios;
        DeviceFacts facts;
        facts.screen = { 100, 200 };
        facts.pixelRatio = 2;
        facts.network = NetworkType::G4;
        facts.uuid = u"an-id"_s;
        facts.battery = 42;
        world.client.environment.set(facts);
        const auto answer = [&](const QString &api) { return world.answered(api, QJsonObject {}).body; };
        QCOMPARE(answer(u"device.base.getPhoneInfo"_s)["screenWidth"_L1].toInt(), 200);
        QCOMPARE(answer(u"device.base.getPhoneInfo"_s)["netInfo"_L1].toString(), u"4g"_s);
        QCOMPARE(answer(u"device.connection.getNetworkType"_s)["result"_L1].toString(), u"4g"_s);
        QCOMPARE(answer(u"device.base.getUUID"_s)["uuid"_L1].toString(), u"an-id"_s);
        QCOMPARE(answer(u"device.base.getWifiStatus"_s)["status"_L1].toInt(), 0);
        QCOMPARE(answer(u"device.base.getBatteryInfo"_s)["level"_L1].toInt(), 42);
        world.answered(u"device.screen.rotateView"_s, QJsonObject { { "showStatusBar"_L1, false } });
        QCOMPARE(world.client.chrome.state().orientation, u"landscape"_s);
        QVERIFY(world.client.chrome.state().fullScreen);
    }

    void aPositionIsSentOnceOrAtEachChange()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Android;
        const Answer once = world.answered(u"device.geolocation.get"_s, QJsonObject { { "withReGeocode"_L1, false } });
        QCOMPARE(once.body["latitude"_L1].toDouble(), 30.2741);
        QVERIFY(once.body["address"_L1].isUndefined());
        const QJsonObject scene { { "sceneId"_L1, "walk"_L1 }, { "withReGeocode"_L1, true } };
        QVERIFY(world.answered(u"device.geolocation.start"_s, scene).watches);
        QCOMPARE(world.told.size(), 1);
        DeviceFacts facts;
        facts.place->latitude = 1;
        world.client.environment.set(facts);
        QCOMPARE(world.told.size(), 2);
        QCOMPARE(world.told.last()["latitude"_L1].toDouble(), 1.0);
        const QJsonObject asked { { "sceneIds"_L1, QJsonArray { u"walk"_s, u"other"_s } } };
        const QJsonValue status = world.answered(u"device.geolocation.status"_s, asked).body;
        QCOMPARE(status[0]["walk"_L1].toInt(), 1);
        QCOMPARE(status[1]["other"_L1].toInt(), 0);
        QCOMPARE(world.answered(u"device.geolocation.stop"_s, scene).body["sceneId"_L1].toString(), u"walk"_s);
        world.client.environment.set(facts);
        QCOMPARE(world.told.size(), 2);
        facts.place.reset();
        world.client.environment.set(facts);
        QCOMPARE(world.answered(u"device.geolocation.get"_s, QJsonObject {}).body["errorCode"_L1].toString(), u"7"_s);
    }

    void theSignedInUserIsAnswered()
    {
        BridgeWorld world;
        world.user = { u"admin"_s };
        const Answer answer = world.answered(u"biz.user.get"_s, QJsonObject {});
        QCOMPARE(answer.body["emplId"_L1].toString(), u"admin"_s);
        QCOMPARE(answer.body["corpId"_L1].toString(), u"dingdemo"_s);
        QVERIFY(answer.body["isManager"_L1].toBool());
        world.user = {};
        QVERIFY(!world.answered(u"biz.user.get"_s, QJsonObject {}).success);
        const QJsonObject elsewhere { { "corp_id"_L1, "nowhere"_L1 } };
        QCOMPARE(world.answered(u"biz.user.get"_s, elsewhere).body["errorCode"_L1].toString(), u"2"_s);
    }

    void anExistingGrantIsAnsweredWithoutAQuestion()
    {
        BridgeWorld world;
        const QJsonObject asked { { "type"_L1, 0 }, { "clientId"_L1, "suitedemo"_L1 }, { "corpId"_L1, "dingdemo"_L1 },
            { "rpcScope"_L1, QJsonArray { u"Contact.User.Read"_s } }, { "fieldScope"_L1, QJsonArray {} } };
        const Answer before = world.answered(u"runtime.permission.getAuthInfo"_s, asked);
        QCOMPARE(before.body["status"_L1], QJsonValue(false));
        world.presenter.answers = { ConsentAnswer::Allow };
        world.answered(u"openAuth"_s,
            QJsonObject { { "clientId"_L1, "suitedemo"_L1 }, { "corpId"_L1, "dingdemo"_L1 },
                { "rpcScope"_L1, "Contact.User.Read"_L1 } });
        const Answer after = world.answered(u"runtime.permission.getAuthInfo"_s, asked);
        QCOMPARE(after.body["status"_L1], QJsonValue(true));
        QCOMPARE(after.body["authCode"_L1].toString(), world.delivered.last().code.reveal());
        QVERIFY(!toJsonLines(world.journal.entriesAfter(0)).contains(world.delivered.last().code.reveal().toUtf8()));
        QCOMPARE(world.presenter.asked.size(), 1);
    }

    void theOtherJsApisForLoginCodesAnswer()
    {
        BridgeWorld world;
        world.asked = ClientPlatform::Ios;
        for (const QString &api :
            { u"runtime.permission.requestOperateAuthCode"_s, u"channel.permission.requestAuthCode"_s }) {
            const Answer answer =
                world.answered(api, QJsonObject { { "corpId"_L1, "dingdemo"_L1 }, { "agentId"_L1, "1"_L1 } });
            QVERIFY2(answer.body["code"_L1].toString().size() > 10, qPrintable(api));
        }
    }
};

MINIHOST_TEST_MAIN(DataApisTest, QCoreApplication)
#include "tst_dataapis.moc"
