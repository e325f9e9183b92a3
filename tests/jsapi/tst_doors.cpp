// SPDX-License-Identifier: MIT
// The three JSAPIs that reach openAuth: window.openAuth, the pc SDK's modal, the phone SDK's mini-program. Each has its
// own envelope.
#include "bridge/jsapi/authorizationflow.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

const QString userAndMobile =
    u"type=0&clientId=suitedemo&corpId=dingdemo&rpcScope=Contact.User.Read&fieldScope=Contact.User.mobile"_s;

QJsonObject modal(const QString &query)
{
    return { { "url"_L1, "https://n.dingtalk.com/dingding/h5-common-authority/auth/index.html?"_L1 + query },
        { "size"_L1, "middle"_L1 }, { "title"_L1, "授权申请"_L1 } };
}

QJsonObject component(const QString &page, const QString &id = u"5000000000174977"_s)
{
    const QJsonObject params { { "miniAppId"_L1, id }, { "page"_L1, page }, { "target"_L1, "float"_L1 } };
    return { { "componentType"_L1, "miniProgram"_L1 }, { "params"_L1, params } };
}

} // namespace

class DoorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModalAnswersWithText()
    {
        BridgeWorld world;
        world.presenter.answers = { ConsentAnswer::Allow };
        const Answer answer = world.answered(u"biz.util.openModal"_s, modal(userAndMobile));
        QVERIFY(answer.success);
        QVERIFY(answer.body.isString());
        const QJsonObject result = QJsonDocument::fromJson(answer.body.toString().toUtf8()).object();
        QCOMPARE(result["status"_L1].toString(), u"ok"_s);
        QCOMPARE(result["result"_L1]["authCode"_L1].toString(), world.delivered.first().code.reveal());
    }

    void theMiniProgramAnswersWithExtraData()
    {
        BridgeWorld world;
        world.presenter.answers = { ConsentAnswer::Refuse };
        const Answer answer =
            world.answered(u"biz.util.callComponent"_s, component(u"pages/auth/index?"_s + userAndMobile));
        QVERIFY(answer.success);
        const QJsonObject expected { { "status"_L1, "cancel"_L1 }, { "result"_L1, QJsonValue::Null } };
        QCOMPARE(answer.body["detail"_L1]["extraData"_L1].toObject(), expected);
    }

    void theEncodedQueryOfPagesHomeIsRead()
    {
        BridgeWorld world;
        world.presenter.answers = { ConsentAnswer::Refuse };
        world.answered(u"biz.util.callComponent"_s,
            component(u"pages/home/home?clientId=suitedemo&corpId=dingdemo&rpcScope=Contact.User.Read%2CTodo.Todo.Read"
                      "&isFromCallComponent=true"_s));
        QCOMPARE(world.presenter.asked.first().consent.points.size(), 2);
    }

    void aFailureIsASuccessOfTheEnvelope()
    {
        BridgeWorld world;
        const Answer answer =
            world.answered(u"biz.util.openModal"_s, modal(u"type=0&clientId=nobody&corpId=dingdemo"_s));
        QVERIFY(answer.success);
        QCOMPARE(answer.body.toString(), uR"({"status":"failed","result":null})"_s);
    }

    void withoutAQueryTheRequestIsEmpty()
    {
        BridgeWorld world;
        const QString url = u"https://n.dingtalk.com/dingding/h5-common-authority/auth/index.html"_s;
        world.answered(u"biz.util.openModal"_s, QJsonObject { { "url"_L1, url } });
        const qsizetype refused = world.kinds().indexOf(u"Refused"_s);
        QVERIFY(refused >= 0);
        QCOMPARE(world.journal.entriesAfter(0).at(refused).detail["number"_L1].toInt(), 400001);
    }

    void otherAddressesAndComponentsAreRefused_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QJsonObject>("params");
        QTest::newRow("other host") << u"biz.util.openModal"_s
                                    << QJsonObject { { "url"_L1,
                                           "https://evil.example/dingding/h5-common-authority/auth/index.html"_L1 } };
        QTest::newRow("other path") << u"biz.util.openModal"_s
                                    << QJsonObject { { "url"_L1, "https://n.dingtalk.com/other.html"_L1 } };
        QTest::newRow("other mini-program") << u"biz.util.callComponent"_s << component(u"pages/auth/index"_s, u"1"_s);
        QTest::newRow("other page") << u"biz.util.callComponent"_s << component(u"pages/other"_s);
    }
    void otherAddressesAndComponentsAreRefused()
    {
        QFETCH(QString, api);
        QFETCH(QJsonObject, params);
        BridgeWorld world;
        const Answer answer = world.answered(api, params);
        QVERIFY(!answer.success);
        QVERIFY(answer.body["errorMessage"_L1].toString().contains("900207"_L1));
    }

    void theQueryIsReadLeniently()
    {
        const QJsonObject params = openAuthParamsFromQuery(u"type=0&&clientId=a b&x&=y&rpcScope=A%2CB&rest=1=2"_s);
        QCOMPARE(params["clientId"_L1].toString(), u"a b"_s);
        QCOMPARE(params["rpcScope"_L1].toString(), u"A,B"_s);
        QCOMPARE(params["rest"_L1].toString(), u"1=2"_s);
        QCOMPARE(params.size(), 4);
    }
};

MINIHOST_TEST_MAIN(DoorsTest, QCoreApplication)
#include "tst_doors.moc"
