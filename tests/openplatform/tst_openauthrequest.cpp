// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/openauthrequest.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class OpenAuthRequestTest : public QObject
{
    Q_OBJECT

    static QJsonObject params(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

private Q_SLOTS:
    void badParametersHaveTheirNumbers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("number");
        QTest::newRow("nothing") << "{}"_ba << 400001;
        QTest::newRow("no clientId") << R"({"corpId":"c"})"_ba << 400006;
        QTest::newRow("empty clientId") << R"({"clientId":"","corpId":"c"})"_ba << 400006;
        QTest::newRow("blank clientId") << R"({"clientId":"  ","corpId":"c"})"_ba << 400006;
        QTest::newRow("null clientId") << R"({"clientId":null,"corpId":"c"})"_ba << 400006;
        QTest::newRow("numeric clientId") << R"({"clientId":7,"corpId":"c"})"_ba << 400006;
        QTest::newRow("no corpId") << R"({"clientId":"a"})"_ba << 400007;
        QTest::newRow("object corpId") << R"({"clientId":"a","corpId":{}})"_ba << 400007;
        QTest::newRow("list with a number as clientId") << R"({"clientId":[7],"corpId":"c"})"_ba << 400006;
        QTest::newRow("numeric rpcScope") << R"({"clientId":"a","corpId":"c","rpcScope":7})"_ba << 900223;
        QTest::newRow("boolean fieldScope") << R"({"clientId":"a","corpId":"c","fieldScope":true})"_ba << 900223;
        QTest::newRow("object rpcScope") << R"({"clientId":"a","corpId":"c","rpcScope":{}})"_ba << 900223;
        QTest::newRow("type 2") << R"({"clientId":"a","corpId":"c","type":2})"_ba << 900208;
        QTest::newRow("type '2'") << R"({"clientId":"a","corpId":"c","type":"2"})"_ba << 900208;
        QTest::newRow("type true") << R"({"clientId":"a","corpId":"c","type":true})"_ba << 900208;
        QTest::newRow("type 0.5") << R"({"clientId":"a","corpId":"c","type":0.5})"_ba << 900208;
        QTest::newRow("type []") << R"({"clientId":"a","corpId":"c","type":[]})"_ba << 900208;
    }
    void badParametersHaveTheirNumbers()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, number);
        const auto request = OpenAuthRequest::parse(params(json));
        QVERIFY(!request);
        QCOMPARE(request.error().row().number, number);
    }

    void theTypeMayBeANumberOrAString_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("isApplication");
        QTest::newRow("0") << R"("type":0,)"_ba << false;
        QTest::newRow("'0'") << R"("type":"0",)"_ba << false;
        QTest::newRow("absent") << ""_ba << false;
        QTest::newRow("null") << R"("type":null,)"_ba << false;
        QTest::newRow("''") << R"("type":"",)"_ba << false;
        QTest::newRow("1") << R"("type":1,)"_ba << true;
        QTest::newRow("'1'") << R"("type":"1",)"_ba << true;
    }
    void theTypeMayBeANumberOrAString()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, isApplication);
        const auto request = OpenAuthRequest::parse(params('{' + type + R"("clientId":"a","corpId":"c"})"));
        QVERIFY(request);
        QCOMPARE(request->type == AuthorizationType::Application, isApplication);
    }

    void scopesAreSplitAtCommasAndEmptyPartsDropped()
    {
        const auto request = OpenAuthRequest::parse(
            params(R"({"clientId":"a","corpId":"c","rpcScope":" A , ,B,A,","fieldScope":"X.y"})"));
        QVERIFY(request);
        QCOMPARE(request->rpcScope, (QList<ScopeCode> { { u"A"_s }, { u"B"_s } }));
        QCOMPARE(request->scopes(), (QList<ScopeCode> { { u"A"_s }, { u"B"_s }, { u"X.y"_s } }));
    }

    void aWrongTypeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::newRow("number") << R"({"clientId":"a","corpId":"c","rpcScope":7})"_ba
                                << u"rpcScope: must be a text, not a number"_s;
        QTest::newRow("boolean") << R"({"clientId":"a","corpId":"c","fieldScope":true})"_ba
                                 << u"fieldScope: must be a text, not a boolean"_s;
        QTest::newRow("in a list") << R"({"clientId":"a","corpId":"c","rpcScope":["A",{}]})"_ba
                                   << u"rpcScope: must be a text, not an object in a list"_s;
        QTest::newRow("an id") << R"({"clientId":7,"corpId":"c"})"_ba << u"clientId: must be a text, not a number"_s;
    }
    void aWrongTypeIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const auto request = OpenAuthRequest::parse(params(json));
        QVERIFY(!request);
        QCOMPARE(request.error().detail, detail);
    }

    void aListIsJoinedAsTheSdkJoinsIt()
    {
        const auto request =
            OpenAuthRequest::parse(params(R"({"clientId":["a"],"corpId":"c","rpcScope":["A","B,C"],"fieldScope":[]})"));
        QVERIFY(request);
        QCOMPARE(request->clientId.value, u"a"_s);
        QCOMPARE(request->scopes(), (QList<ScopeCode> { { u"A"_s }, { u"B"_s }, { u"C"_s } }));
    }

    void idsAreNotTrimmed()
    {
        const auto request = OpenAuthRequest::parse(params(R"({"clientId":" a","corpId":"c "})"));
        QVERIFY(request);
        QCOMPARE(request->clientId.value, u" a"_s);
        QCOMPARE(request->corpId.value, u"c "_s);
    }
};

MINIHOST_TEST_MAIN(OpenAuthRequestTest, QCoreApplication)
#include "tst_openauthrequest.moc"
