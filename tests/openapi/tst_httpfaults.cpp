// SPDX-License-Identifier: MIT
// Faults at the open platform's endpoints, and the control API that arms them.
#include "bridge/core/events/faults.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openplatform/faults/faultplan.h"
#include "bridge/openplatform/faults/faultpresets.h"
#include "tests/openapi/apiworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const QByteArray faults = "/__minihost/v1/faults";

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class HttpFaultsTest : public QObject
{
    Q_OBJECT

    // The status, or 0 when the connection ended without an answer.
    static int statusOf(ApiWorld &world, const QJsonObject &body)
    {
        const QByteArray text = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return RawClient(world.server->port())
            .ask("POST /v1.0/oauth2/userAccessToken", "Content-Type: application/json\r\n", text)
            .status;
    }

private Q_SLOTS:
    void aDamagedAnswerDoesNotUndoItsRequest_data()
    {
        QTest::addColumn<QJsonObject>("rule");
        QTest::addColumn<int>("status");
        QTest::newRow("reset") << json(R"({"at":"token","effect":"reset"})") << 0;
        QTest::newRow("empty") << json(R"({"at":"token","effect":"empty"})") << 0;
        // The head is valid, the body is not.
        QTest::newRow("malformed") << json(R"({"at":"token","effect":"malformed"})") << 200;
        QTest::newRow("delay") << json(R"({"at":"token","effect":"delay","ms":50})") << 200;
        QTest::newRow("drip") << json(R"({"at":"token","effect":"drip","ms":50})") << 200;
    }
    void aDamagedAnswerDoesNotUndoItsRequest()
    {
        QFETCH(QJsonObject, rule);
        QFETCH(int, status);
        ApiWorld world;
        const QJsonObject redeem = ApiWorld::exchange(world.code());
        QCOMPARE(world.control(faults, rule).status, 201);
        QCOMPARE(statusOf(world, redeem), status);
        QCOMPARE(world.entries(Events::CodeRedeemed::Kind).size(), 1);
        QCOMPARE(world.entries(Events::HttpServed::Kind).first().detail["fault"_L1], rule["effect"_L1]);
        // The code is used, although nobody got the token.
        QCOMPARE(statusOf(world, redeem), 400);
    }

    void aForcedErrorHasNoOtherEffect_data()
    {
        QTest::addColumn<QJsonObject>("rule");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("500") << json(R"({"at":"token","effect":"status","status":500})") << 500 << u"system.busy"_s;
        QTest::newRow("own code") << json(
            R"({"at":"token","effect":"status","status":418,"code":"tea.pot","message":"short"})")
                                  << 418 << u"tea.pot"_s;
        QTest::newRow("throttled") << json(R"({"at":"token","effect":"throttled"})") << 403
                                   << u"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi"_s;
        QTest::newRow("throttled by the minute")
            << json(R"({"at":"token","effect":"throttled","kind":"QpmLimitForAppkeyAndApi"})") << 403
            << u"Forbidden.AccessDenied.QpmLimitForAppkeyAndApi"_s;
    }
    void aForcedErrorHasNoOtherEffect()
    {
        QFETCH(QJsonObject, rule);
        ApiWorld world;
        const QString code = world.code();
        world.control(faults, rule);
        const auto refused = world.redeem(code);
        QTEST(refused.status, "status");
        QTEST(refused.text("code"), "code");
        QVERIFY(!refused.text("message").isEmpty());
        QCOMPARE(refused.text("requestid").size(), 36);
        // The documentation has no Retry-After.
        QVERIFY(refused.raw.header("Retry-After").isEmpty());
        QVERIFY(world.entries(Events::CodeRedeemed::Kind).isEmpty());
        // The fault fires once, and the code is still unused.
        QCOMPARE(world.redeem(code).status, 200);
    }

    // On oapi.dingtalk.com the number is in the body, and the HTTP status is 200.
    void aThrottledCallOfTheOlderApiHasItsErrcode_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("errcode");
        QTest::newRow("the app") << u"QpsLimitForAppkeyAndApi"_s << 200 << 90018;
        QTest::newRow("everybody") << u"QpsLimitForApi"_s << 200 << 90002;
        QTest::newRow("no errcode is published") << u"QpmLimitForAppkeyAndApi"_s << 403 << 0;
    }
    void aThrottledCallOfTheOlderApiHasItsErrcode()
    {
        QFETCH(QString, kind);
        ApiWorld world;
        world.control(faults, { { "at"_L1, u"openApi"_s }, { "effect"_L1, u"throttled"_s }, { "kind"_L1, kind } });
        const auto answer = world.ask("GET /gettoken?appkey=suitedemo&appsecret=x");
        QTEST(answer.status, "status");
        QTEST(answer.body["errcode"_L1].toInt(), "errcode");
        QVERIFY(answer.raw.body.contains("所有请求都被暂时禁用了"));
    }

    void aThrottledAddressGetsThePublishedBody()
    {
        ApiWorld world;
        world.control(faults, json(R"({"at":"token","effect":"ipBlocked"})"));
        QJsonObject body = world.redeem(world.code()).body;
        QCOMPARE(body.take("uuid"_L1).toString().size(), 36);
        QCOMPARE(body, json(R"({"status":1111,"wait":5,"source":"x5","punish":"deny"})"));
    }

    void aThrottledCallerIsServedASecondLater()
    {
        ApiWorld world;
        const QString token = world.redeem(world.code()).text("accessToken");
        world.control(faults, json(R"({"at":"openApi","effect":"throttled","when":{"nth":2}})"));
        QCOMPARE(world.me(token).status, 200);
        QCOMPARE(world.me(token).status, 403);
        world.clock.advance(1s);
        QCOMPARE(world.me(token).status, 200);
    }

    void eachPlaceHasItsOwnRules()
    {
        ApiWorld world;
        world.control(faults, json(R"({"at":"openApi","effect":"status","status":503,"when":"always"})"));
        const auto pair = world.redeem(world.code());
        QCOMPARE(pair.status, 200);
        QCOMPARE(world.me(pair.text("accessToken")).status, 503);
        // Faults do not apply to the control API.
        QCOMPARE(world.control("GET /__minihost/v1/health").status, 200);
    }

    void aRuleForAnAppOrAUserMatchesItsRequests_data()
    {
        QTest::addColumn<QJsonObject>("narrowed");
        QTest::addColumn<bool>("strikes");
        const auto row = [](const QString &key, const QString &value, bool strikes) {
            QTest::addRow("%s %s", qPrintable(key), qPrintable(value)) << QJsonObject { { key, value } } << strikes;
        };
        row(u"app"_s, u"suitedemo"_s, true);
        row(u"app"_s, u"suiteother"_s, false);
        row(u"user"_s, u"member"_s, true);
        row(u"user"_s, u"admin"_s, false);
    }
    void aRuleForAnAppOrAUserMatchesItsRequests()
    {
        QFETCH(QJsonObject, narrowed);
        QFETCH(bool, strikes);
        ApiWorld world;
        const auto arm = [&](const QString &place) {
            QJsonObject rule = narrowed;
            rule.insert(u"at"_s, place);
            rule.insert(u"effect"_s, u"status"_s);
            rule.insert(u"status"_s, 599);
            QCOMPARE(world.control(faults, rule).status, 201);
        };
        arm(u"token"_s);
        const QString code = world.code();
        QCOMPARE(world.redeem(code).status == 599, strikes);
        world.control("DELETE " + faults);
        const auto pair = world.redeem(strikes ? code : world.code());
        QCOMPARE(pair.status, 200);
        arm(u"token"_s);
        QJsonObject refresh = ApiWorld::exchange({});
        refresh.insert(u"grantType"_s, u"refresh_token"_s);
        refresh.insert(u"refreshToken"_s, pair.text("refreshToken"));
        QCOMPARE(world.post("/v1.0/oauth2/userAccessToken", refresh).status == 599, strikes);
        world.control("DELETE " + faults);
        const QString token = world.redeem(world.code()).text("accessToken");
        arm(u"openApi"_s);
        QCOMPARE(world.me(token).status == 599, strikes);
        QCOMPARE(world.entries(Events::FaultFired::Kind).size(), strikes ? 3 : 0);
        if (strikes)
            QVERIFY(world.entries(Events::FaultFired::Kind).last().call);
    }

    void theControlApiListsArmsAndDisarms()
    {
        ApiWorld world;
        QVERIFY(world.control("GET " + faults).body["faults"_L1].toArray().isEmpty());
        const QJsonObject rule = json(R"({"at":"token","effect":"reset","when":{"nth":3}})");
        const auto armed = world.control(faults, rule);
        QCOMPARE(armed.status, 201);
        QCOMPARE(armed.body["id"_L1].toInt(), 1);
        QCOMPARE(armed.body["rule"_L1].toObject(), rule);
        world.control(faults, json(R"({"at":"openAuth","effect":"twice"})"));
        world.redeem(world.code());
        const QJsonArray all = world.control("GET " + faults).body["faults"_L1].toArray();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first()["seen"_L1].toInt(), 1);
        QCOMPARE(all.first()["fired"_L1].toInt(), 0);
        QCOMPARE(all.first()["spent"_L1].toBool(), false);
        QCOMPARE(all.last()["text"_L1]["en"_L1].toString(), u"openAuth: Answer twice, once"_s);
        QCOMPARE(world.control("DELETE " + faults + "/1").status, 200);
        QCOMPARE(world.control("DELETE " + faults + "/1").status, 404);
        QCOMPARE(world.control("DELETE " + faults + "/x").error()["number"_L1].toInt(), 900211);
        QCOMPARE(world.control("DELETE " + faults).body["disarmed"_L1].toInt(), 1);
        QCOMPARE(world.entries(Events::FaultArmed::Kind).size(), 2);
        QCOMPARE(world.entries(Events::FaultDisarmed::Kind).size(), 2);
        QCOMPARE(world.ask("DELETE " + faults).status, 401);
    }

    void everyMistakeOfARuleIsReported()
    {
        ApiWorld world;
        const auto refused = world.ask("POST " + faults, world.bearer() + "Content-Type: application/json\r\n",
            "{\n \"at\": \"token\",\n \"effect\": \"late\",\n \"wen\": 1\n}");
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.error()["number"_L1].toInt(), 900210);
        const QString detail = refused.error()["detail"_L1].toString();
        QVERIFY2(detail.contains("line 3, column"_L1) && detail.contains("not possible at \"token\""_L1),
            qPrintable(detail));
        QVERIFY2(
            detail.contains("did you mean \"when\"?"_L1) && detail.contains("ms: is missing"_L1), qPrintable(detail));
        for (const QByteArray &body : { "[]"_ba, "{"_ba, "7"_ba })
            QCOMPARE(
                world.ask("POST " + faults, world.bearer() + "Content-Type: application/json\r\n", body).status, 400);
        QVERIFY(world.server->faults().armed().isEmpty());
    }

    void aResetOfTheStateDisarms()
    {
        ApiWorld world;
        world.control(faults, json(R"({"at":"token","effect":"reset","when":"always"})"));
        QCOMPARE(world.control("/__minihost/v1/state/reset", {}).status, 200);
        QVERIFY(world.server->faults().isIdle());
        QCOMPARE(world.redeem(world.code()).status, 200);
    }

    void everyPresetOfAnEndpointChangesItsAnswer()
    {
        ApiWorld world;
        const QString token = world.redeem(world.code()).text("accessToken");
        const auto usual = world.me(token).raw.body;
        for (const FaultPreset &preset : faultPresets()) {
            FaultRule rule = preset.rule;
            if (rule.place == FaultPlace::OpenAuth)
                continue;
            rule.time = std::min<Milliseconds>(rule.time, 20ms);
            world.server->faults().arm(rule);
            RawClient client(world.server->port());
            const auto answer = rule.place == FaultPlace::OpenApi
                ? client.ask("GET /v1.0/contact/users/me", "x-acs-dingtalk-access-token: " + token.toLatin1() + "\r\n")
                : client.ask("POST /v1.0/oauth2/userAccessToken", "Content-Type: application/json\r\n", "{}");
            const bool isLate = rule.effect == FaultEffect::Delay || rule.effect == FaultEffect::Drip;
            const bool isGood = rule.effect == FaultEffect::Malformed || rule.place == FaultPlace::OpenApi;
            const int expected = isLate || rule.effect == FaultEffect::Malformed ? (isGood ? 200 : 400) : rule.status;
            if (rule.effect == FaultEffect::Throttled)
                QVERIFY(answer.status == 403 && answer.body.contains(rule.kind.toUtf8()));
            else if (rule.effect == FaultEffect::IpBlocked)
                QVERIFY(answer.body.contains("\"status\":1111"));
            else
                QVERIFY2(answer.status == expected, qPrintable(preset.id));
            if (isLate && rule.place == FaultPlace::OpenApi)
                QCOMPARE(answer.body, usual);
            QVERIFY2(world.server->faults().isIdle(), qPrintable(preset.id));
        }
    }
};

MINIHOST_TEST_MAIN(HttpFaultsTest, QCoreApplication)
#include "tst_httpfaults.moc"
