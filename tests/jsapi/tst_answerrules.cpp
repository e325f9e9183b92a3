// SPDX-License-Identifier: MIT
// Answer rules come before all other answers, and the log keeps what pages called.
#include "bridge/core/errors/files.h"
#include "bridge/core/events/bridge.h"
#include "tests/jsapi/bridgeworld.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

QList<AnswerRule> rules(const char *json)
{
    const auto parsed = AnswerRules::parse(json, u"test"_s);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().detail));
    return *parsed;
}

QJsonValue bodyOf(const Answer &answer)
{
    return answer.body;
}

} // namespace

class AnswerRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstMatchingRuleAnswers_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("text");
        QTest::newRow("match") << u"biz.util.scan"_s << QJsonObject { { "type"_L1, "qr"_L1 }, { "x"_L1, 1 } }
                               << u"qr"_s;
        QTest::newRow("nested") << u"biz.util.scan"_s
                                << QJsonObject { { "deep"_L1, QJsonObject { { "a"_L1, 1 }, { "b"_L1, 2 } } } }
                                << u"deep"_s;
        QTest::newRow("no match: the pattern") << u"biz.util.scan"_s << QJsonObject {} << u"util"_s;
        QTest::newRow("pattern") << u"biz.util.share"_s << QJsonObject {} << u"util"_s;
        QTest::newRow("everything, of no client") << u"made.up"_s << QJsonObject {} << u"all"_s;
    }
    void theFirstMatchingRuleAnswers()
    {
        QFETCH(QString, api);
        QFETCH(QJsonObject, params);
        QFETCH(QString, text);
        BridgeWorld world;
        world.memory->answers.set(rules(R"({"rules": [
            {"method": "biz.util.scan", "match": {"type": "qr"}, "answer": {"success": {"text": "qr"}}},
            {"method": "biz.util.scan", "match": {"deep": {"a": 1}}, "answer": {"success": {"text": "deep"}}},
            {"method": "biz.util.*", "answer": {"success": {"text": "util"}}},
            {"method": "*", "answer": {"success": {"text": "all"}}}]})"));
        QCOMPARE(bodyOf(world.answered(api, params))["text"_L1].toString(), text);
        QCOMPARE(world.entries(Events::RuleAnswered::Kind).size(), 1);
    }

    void aRuleMayFailAndMayAnswerOnce()
    {
        BridgeWorld world;
        world.memory->answers.set(rules(R"({"rules": [{"method": "device.base.getUUID", "once": true,
            "answer": {"fail": {"errorCode": "3", "errorMessage": "no"}}}]})"));
        const Answer first = world.answered(u"device.base.getUUID"_s, QJsonObject {});
        QVERIFY(!first.success);
        QCOMPARE(first.body["errorCode"_L1].toString(), u"3"_s);
        QVERIFY(world.answered(u"device.base.getUUID"_s, QJsonObject {}).success);
        QCOMPARE(world.memory->answers.all().first().times, 1);
    }

    void aDelayedAnswerComesLater()
    {
        BridgeWorld world;
        world.memory->answers.set(
            rules(R"({"rules": [{"method": "biz.util.ut", "delay": 30, "answer": {"success": 1}}]})"));
        world.call(u"biz.util.ut"_s, QJsonObject {});
        QCOMPARE(world.answers.size(), 0);
        QVERIFY(waitUntil([&] { return world.answers.size() == 1; }));
    }

    void aDisabledRuleDoesNotAnswer()
    {
        BridgeWorld world;
        world.memory->answers.set(
            rules(R"({"rules": [{"method": "no.such", "enabled": false, "answer": {"success": 1}}]})"));
        QVERIFY(!world.answered(u"no.such"_s, QJsonObject {}).success);
    }

    void everyMistakeIsReportedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("told");
        QTest::newRow("a near name")
            << QByteArray(R"({"rules": [{"method": "biz.util.scann", "answer": {"success": 1}}]})")
            << u"rules[0].method: there is no JSAPI \"biz.util.scann\"; did you mean \"biz.util.scan\"?"_s;
        QTest::newRow("no method") << QByteArray(R"({"rules": [{"answer": {"success": 1}}]})")
                                   << u"rules[0].method: is missing"_s;
        QTest::newRow("both") << QByteArray(R"({"rules": [{"method": "x", "answer": {"success": 1, "fail": {}}}]})")
                              << u"has one of \"success\" and \"fail\""_s;
        QTest::newRow("an unknown key") << QByteArray(
            R"({"rules": [{"method": "x", "anser": {}, "answer": {"success": 1}}]})")
                                        << u"did you mean \"answer\"?"_s;
        QTest::newRow("a star in the middle")
            << QByteArray(R"({"rules": [{"method": "a.*.b", "answer": {"success": 1}}]})")
            << u"\"*\" stands at the end only"_s;
        QTest::newRow("a star in the middle of a mock")
            << QByteArray(R"({"mockApiMap": {"a.*.b": {"payload": 1, "isSuccess": true}}})")
            << u"\"*\" stands at the end only"_s;
        QTest::newRow("a mock without a name")
            << QByteArray(R"({"mockApiMap": {"": {"payload": 1, "isSuccess": true}}})")
            << u"the name of a JSAPI is empty"_s;
        QTest::newRow("match is no object")
            << QByteArray(R"({"rules": [{"method": "x", "match": 1, "answer": {"success": 1}}]})")
            << u"rules[0].match: must be an object"_s;
        QTest::newRow("not JSON") << QByteArray("{\n  nothing }") << u"line 2"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"must be an object"_s;
        QTest::newRow("a mock without a payload")
            << QByteArray(R"({"mockApiMap": {"biz.util.scan": {"isSuccess": true}}})")
            << u"mockApiMap.biz.util.scan.payload: is missing"_s;
    }
    void everyMistakeIsReportedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, told);
        const auto parsed = AnswerRules::parse(json, u"test"_s);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, Errors::AnswerRuleInvalid);
        QVERIFY2(parsed.error().detail.contains(told), qPrintable(parsed.error().detail));
    }

    void aMockApiMapOfTheSdkBecomesRules()
    {
        for (const char *json : { R"({"biz.util.scan": {"payload": {"text": "1"}, "isSuccess": true},
                                      "device.geolocation.get": {"payload": {"errorCode": "7"}, "isSuccess": false}})",
                 R"({"mockApiMap": {"biz.util.scan": {"payload": {"text": "1"}, "isSuccess": true},
                                      "device.geolocation.get": {"payload": {"errorCode": "7"}, "isSuccess": false}}})" }) {
            const QList<AnswerRule> made = rules(json);
            QCOMPARE(made.size(), 2);
            QCOMPARE(made[0].method, u"biz.util.scan"_s);
            QVERIFY(made[0].success);
            QVERIFY(!made[1].success);
            QCOMPARE(made[1].body["errorCode"_L1].toString(), u"7"_s);
        }
    }

    void savedRulesAreLoadedAgain()
    {
        const QTemporaryDir folder;
        const QList<AnswerRule> saved = rules(R"({"rules": [
            {"method": "biz.util.scan", "match": {"type": "qr"}, "answer": {"success": {"text": "qr"}}, "delay": 5,
             "once": true, "note": "why", "enabled": false},
            {"method": "*", "answer": {"fail": {"errorCode": "3"}}}]})");
        const QString file = folder.filePath(u"answers.json"_s);
        QVERIFY(AnswerRules::save(saved, file));
        const auto loaded = AnswerRules::load(file);
        QVERIFY(loaded);
        QCOMPARE(AnswerRules::toJson(*loaded), AnswerRules::toJson(saved));
        QCOMPARE(loaded->size(), 2);
        QVERIFY(!AnswerRules::save(saved, folder.filePath(u"not/there.json"_s)));
        QVERIFY(!AnswerRules::load(folder.filePath(u"not.json"_s)));
    }

    void theLogHasTheCallsAndTheirAnswers()
    {
        BridgeWorld world;
        CallLog &log = world.memory->calls;
        world.memory->answers.set(rules(R"({"rules": [{"method": "biz.util.ut", "answer": {"success": 7}}]})"));
        world.answered(u"biz.util.ut"_s, QJsonObject { { "key"_L1, "a"_L1 } });
        world.answered(u"device.base.getUUID"_s, QJsonObject {});
        world.answered(u"device.base.getUUID"_s, QJsonObject { { "again"_L1, true } });
        world.answered(u"biz.tabwindow.isTab"_s, QJsonObject {});
        world.answered(u"no.such.api"_s, QJsonObject {});
        const QList<ApiCalls> calls = log.calls();
        QCOMPARE(calls.size(), 4);
        QCOMPARE(calls[0].by, AnsweredBy::Rule);
        QCOMPARE(calls[0].answer, QJsonValue(7));
        QCOMPARE(calls[1].count, 2);
        QCOMPARE(calls[1].open, 0);
        QCOMPARE(calls[1].by, AnsweredBy::Simulated);
        QVERIFY(calls[1].lastParams["again"_L1].toBool());
        QCOMPARE(calls[2].by, AnsweredBy::Default);
        QCOMPARE(calls[3].by, AnsweredBy::Refusal);
        QVERIFY(!calls[3].success);
        log.clear();
        QVERIFY(log.calls().isEmpty());
    }

    void theLogMasksCodesAndListsOpenCalls()
    {
        BridgeWorld world;
        CallLog &log = world.memory->calls;
        const Answer answer =
            world.answered(u"runtime.permission.requestAuthCode"_s, QJsonObject { { "corpId"_L1, "dingdemo"_L1 } });
        const QString code = answer.body["code"_L1].toString();
        QVERIFY(code.size() > 10);
        const auto calls = log.callsOf(u"runtime.permission.requestAuthCode"_s);
        QVERIFY(calls && calls->answer["code"_L1].toString() != code);
        world.call(u"openAuth"_s,
            QJsonObject { { "clientId"_L1, "suitedemo"_L1 }, { "corpId"_L1, "dingdemo"_L1 },
                { "rpcScope"_L1, "Contact.User.Read"_L1 } });
        QVERIFY(waitUntil([&] { return world.presenter.isOpen(); }));
        QCOMPARE(log.callsOf(u"openAuth"_s)->open, 1);
        world.dispatcher.pageLeft(u"doc"_s, u"reload"_s);
        QCOMPARE(log.callsOf(u"openAuth"_s)->open, 0);
        QCOMPARE(log.callsOf(u"openAuth"_s)->by, AnsweredBy::Nobody);
    }

    void theLogIsBoundedByNames()
    {
        BridgeWorld world;
        for (int i = 0; i < CallLog::capacity + 50; ++i)
            world.answered(u"made.up%1"_s.arg(i), QJsonObject {});
        QCOMPARE(world.memory->calls.calls().size(), CallLog::capacity);
    }
};

MINIHOST_TEST_MAIN(AnswerRulesTest, QCoreApplication)
#include "tst_answerrules.moc"
