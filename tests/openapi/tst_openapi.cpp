// SPDX-License-Identifier: MIT
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "tests/openapi/apiworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeBecomesATokenAndATokenReadsTheUser()
    {
        ApiWorld world;
        const auto tokens = world.redeem(world.code());
        QCOMPARE(tokens.status, 200);
        QCOMPARE(tokens.body.keys(), (QStringList { u"accessToken"_s, u"corpId"_s, u"expireIn"_s, u"refreshToken"_s }));
        QCOMPARE(tokens.body.value("expireIn"_L1).toInt(), 7200);
        QCOMPARE(tokens.text("corpId"), u"dingdemo"_s);
        const auto me = world.me(tokens.text("accessToken"));
        QCOMPARE(me.status, 200);
        QCOMPARE(me.text("nick"), u"普通成员"_s);
        QCOMPARE(me.text("unionId"), u"uDemoMember0001"_s);
        // The field point was not granted.
        QVERIFY(!me.body.contains("mobile"_L1));
        QVERIFY(!me.body.contains("userId"_L1));
    }

    void theMobileNumberNeedsItsField()
    {
        ApiWorld world;
        const auto tokens = world.redeem(world.code(u"Contact.User.Read"_s, u"Contact.User.mobile"_s));
        const auto me = world.me(tokens.text("accessToken"));
        QCOMPARE(me.text("mobile"), u"13800000001"_s);
        QCOMPARE(me.text("stateCode"), u"86"_s);
    }

    void aUsersTokenReadsMembersOfItsOrganisation()
    {
        ApiWorld world;
        const QByteArray token = world.redeem(world.code()).text("accessToken").toLatin1();
        const QByteArray header = "X-Acs-DingTalk-Access-Token: " + token + "\r\n";
        QCOMPARE(world.ask("GET /v1.0/contact/users/uDemoMember0001", header).status, 200);
        const auto other = world.ask("GET /v1.0/contact/users/uDemoAdmin0001", header);
        QCOMPARE(other.status, 200);
        QVERIFY(!other.body.contains("mobile"_L1));
        const auto nobody = world.ask("GET /v1.0/contact/users/uNobody", header);
        QCOMPARE(nobody.status, 404);
        QCOMPARE(nobody.text("code"), u"invalidParameter.user.notFound"_s);
    }

    void everyWrongTokenRequestHasItsCode_data()
    {
        // CODE stands for a valid code.
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QString notFound = u"invalidParameter.authCode.notFound"_s;
        QTest::newRow("broken JSON") << "{\"clientId\":"_ba << 400 << u"invalidParameter.body"_s;
        QTest::newRow("no body") << ""_ba << 400 << u"invalidParameter.body"_s;
        QTest::newRow("an array") << "[1]"_ba << 400 << u"invalidParameter.body"_s;
        QTest::newRow("a form") << "clientId=suitedemo"_ba << 400 << u"invalidParameter.body"_s;
        QTest::newRow("no clientId")
            << R"({"clientSecret":"demo-secret","code":"CODE","grantType":"authorization_code"})"_ba << 400
            << u"MissingclientId"_s;
        QTest::newRow("no clientSecret")
            << R"({"clientId":"suitedemo","code":"CODE","grantType":"authorization_code"})"_ba << 400
            << u"MissingclientSecret"_s;
        QTest::newRow("no grantType") << R"({"clientId":"suitedemo","clientSecret":"demo-secret","code":"CODE"})"_ba
                                      << 400 << u"MissinggrantType"_s;
        QTest::newRow("no code")
            << R"({"clientId":"suitedemo","clientSecret":"demo-secret","grantType":"authorization_code"})"_ba << 400
            << u"Missingcode"_s;
        QTest::newRow("no refreshToken")
            << R"({"clientId":"suitedemo","clientSecret":"demo-secret","refreshToken":"","grantType":"refresh_token"})"_ba
            << 400 << u"MissingrefreshToken"_s;
        QTest::newRow("numeric code")
            << R"({"clientId":"suitedemo","clientSecret":"demo-secret","code":7,"grantType":"authorization_code"})"_ba
            << 400 << u"invalidParameter.body"_s;
        QTest::newRow("other grant")
            << R"({"clientId":"suitedemo","clientSecret":"demo-secret","code":"CODE","grantType":"password"})"_ba << 400
            << u"invalidParameter.grantType"_s;
        QTest::newRow("wrong secret")
            << R"({"clientId":"suitedemo","clientSecret":"nope","code":"CODE","grantType":"authorization_code"})"_ba
            << 400 << u"invalidClientIdOrSecret"_s;
        QTest::newRow("unknown app")
            << R"({"clientId":"suitenone","clientSecret":"demo-secret","code":"CODE","grantType":"authorization_code"})"_ba
            << 400 << u"invalidClientIdOrSecret"_s;
        QTest::newRow("unknown code")
            << R"({"clientId":"suitedemo","clientSecret":"demo-secret","code":"abc","grantType":"authorization_code"})"_ba
            << 400 << notFound;
        QTest::newRow("unknown refresh token")
            << R"({"clientId":"suitedemo","clientSecret":"demo-secret","refreshToken":"abc","grantType":"refresh_token"})"_ba
            << 400 << notFound;
    }
    void everyWrongTokenRequestHasItsCode()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        ApiWorld world;
        body.replace("CODE", world.code().toLatin1());
        const auto answer = world.ask("POST /v1.0/oauth2/userAccessToken", {}, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.text("code"), code);
        QVERIFY(!answer.text("message").isEmpty());
        QVERIFY(!answer.text("requestid").isEmpty());
        QCOMPARE(world.entries(Events::HttpServed::Kind).last().detail.value("code"_L1).toString(), code);
    }

    void aRedeemedCodeIsExplainedInTheJournalOfItsCall()
    {
        ApiWorld world;
        const QString code = world.code();
        const CallId call = world.entries(Events::CodeIssued::Kind).first().call;
        QVERIFY(call);
        QCOMPARE(world.post("/v1.0/oauth2/userAccessToken", ApiWorld::exchange(code), "User-Agent: first/1.0 (x)\r\n")
                     .status,
            200);
        const auto second =
            world.post("/v1.0/oauth2/userAccessToken", ApiWorld::exchange(code), "User-Agent: second/2.0\r\n");
        QCOMPARE(second.status, 400);
        QCOMPARE(second.text("code"), u"invalidParameter.authCode.notFound"_s);
        const JournalEntry rejected = world.entries(Events::CodeRejected::Kind).last();
        QCOMPARE(rejected.call, call);
        QCOMPARE(rejected.detail.value("spentBy"_L1).toString(), u"first/1.0"_s);
        const JournalEntry served = world.entries(Events::HttpServed::Kind).last();
        QCOMPARE(served.call, call);
        QCOMPARE(served.detail.value("by"_L1).toString(), u"second/2.0"_s);
        QCOMPARE(served.detail.value("status"_L1).toInt(), 400);
    }

    void invalidTokensAreRefused()
    {
        ApiWorld world;
        const auto missing = world.ask("GET /v1.0/contact/users/me");
        QCOMPARE(missing.status, 401);
        QCOMPARE(missing.text("message"), u"Unauthorized"_s);
        const auto unknown = world.me(u"0123456789abcdef0123456789abcdef"_s);
        QCOMPARE(unknown.status, 400);
        QCOMPARE(unknown.text("code"), u"InvalidAuthentication"_s);
        const QString token = world.redeem(world.code()).text("accessToken");
        world.clock.advance(7200s);
        const auto expired = world.me(token);
        QCOMPARE(expired.status, 400);
        QCOMPARE(expired.text("code"), u"InvalidAuthentication"_s);
        QCOMPARE(
            world.entries(Events::TokenRejected::Kind).last().detail.value("name"_L1).toString(), u"TokenExpired"_s);
    }

    void aMissingGrantIsA403ThatSaysWhich()
    {
        ApiWorld world;
        const auto refused = world.me(world.redeem(world.code(u"Todo.Todo.Read"_s)).text("accessToken"));
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.text("code"), u"Forbidden.AccessDenied.AccessTokenPermissionDenied"_s);
        QCOMPARE(refused.body.value("accessdenieddetail"_L1).toObject().value("requiredScopes"_L1).toArray(),
            QJsonArray { u"Contact.User.Read"_s });
    }

    void aRefreshTokenIsGoodOnce()
    {
        ApiWorld world;
        const auto first = world.redeem(world.code());
        QJsonObject body { { u"clientId"_s, u"suitedemo"_s }, { u"clientSecret"_s, u"demo-secret"_s },
            { u"refreshToken"_s, first.text("refreshToken") }, { u"grantType"_s, u"refresh_token"_s } };
        const auto second = world.post("/v1.0/oauth2/userAccessToken", body);
        QCOMPARE(second.status, 200);
        QVERIFY(second.text("accessToken") != first.text("accessToken"));
        QCOMPARE(world.post("/v1.0/oauth2/userAccessToken", body).status, 400);
        QCOMPARE(world.me(second.text("accessToken")).status, 200);
    }

    void theTokenHeaderIsIgnoredWhereTokensAreMade()
    {
        ApiWorld world;
        QCOMPARE(world
                     .post("/v1.0/oauth2/userAccessToken", ApiWorld::exchange(world.code()),
                         "x-acs-dingtalk-access-token: nonsense\r\n")
                     .status,
            200);
    }

    void theSdksChunkedBodyIsRead()
    {
        ApiWorld world;
        const QByteArray body = QJsonDocument(ApiWorld::exchange(world.code())).toJson(QJsonDocument::Compact);
        world.client->request("POST /v1.0/oauth2/userAccessToken",
            "content-type: application/json; charset=utf-8\r\ntransfer-encoding: chunked\r\n");
        world.client->send(QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n");
        QCOMPARE(world.client->answer().status, 200);
    }

    void aParameterOfAWrongTypeIsNamedWithItsType()
    {
        ApiWorld world;
        QJsonObject body = ApiWorld::exchange(world.code());
        for (const auto &[value, type] : { std::pair<QJsonValue, QString> { 7, u"a number"_s },
                 { true, u"a boolean"_s }, { QJsonArray { u"suitedemo"_s }, u"a list"_s } }) {
            body.insert(u"clientId"_s, value);
            const auto answer = world.post("/v1.0/oauth2/userAccessToken", body);
            QCOMPARE(answer.status, 400);
            QVERIFY2(answer.text("message").contains(u"clientId: must be a text, not "_s + type),
                qPrintable(answer.text("message")));
        }
        const auto old = world.post("/topapi/v2/user/getuserinfo?access_token=x", { { u"code"_s, QJsonArray() } });
        QVERIFY2(
            old.text("errmsg").contains(u"code: must be a text, not a list"_s) || old.body[u"errcode"].toInt() == 40014,
            old.raw.body.constData());
    }

    void otherPathsAndMethodsAnswerInTheSameEnvelope()
    {
        ApiWorld world;
        const auto missing = world.ask("GET /v1.0/contact/departments");
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.text("code"), u"InvalidAction.NotFound"_s);
        QVERIFY(missing.text("message").contains("/v1.0/contact/departments"_L1));
        const auto method = world.ask("GET /v1.0/oauth2/userAccessToken");
        QCOMPARE(method.status, 405);
        QCOMPARE(method.raw.header("Allow"), "OPTIONS, POST"_ba);
        QVERIFY(!method.text("requestid").isEmpty());
        QCOMPARE(world.ask("OPTIONS /v1.0/oauth2/userAccessToken").status, 204);
        QVERIFY(world.ask("OPTIONS /v1.0/oauth2/userAccessToken", "Origin: http://evil.example\r\n")
                    .raw.header("Access-Control-Allow-Origin")
                    .isEmpty());
        RawClient refused(world.server->port());
        refused.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        const auto answer = refused.answer();
        QCOMPARE(answer.status, 421);
        QVERIFY(answer.body.contains("\"requestid\""));
        QCOMPARE(world.entries(Events::HttpServed::Kind).last().detail.value("status"_L1).toInt(), 421);
    }

    void noSecretReachesTheJournal()
    {
        ApiWorld world;
        const QString code = world.code();
        const auto tokens = world.redeem(code);
        world.redeem(code);
        world.me(tokens.text("accessToken"));
        const QByteArray journal = toJsonLines(world.journal.entriesAfter(0));
        QVERIFY(journal.contains("TokenIssued"));
        for (const QString &secret :
            { code, tokens.text("accessToken"), tokens.text("refreshToken"), u"demo-secret"_s })
            QVERIFY(!secret.isEmpty() && !journal.contains(secret.toUtf8()));
    }

    void stopRemovesTheTokenFileAndRefusesJobs()
    {
        ApiWorld world;
        const QString tokenFile = world.server->controlTokenFile();
        QVERIFY(QFile::exists(tokenFile));
        world.client->request("GET /v1.0/contact/users/me");
        world.server->stop();
        QVERIFY(!QFile::exists(tokenFile));
        int number = 0;
        world.server->gate().post([](OpenPlatform &) {},
            [&](const Result<void> &committed) { number = committed ? 0 : committed.error().row().number; });
        QCOMPARE(number, 900309);
        world.server->stop();
    }
};

MINIHOST_TEST_MAIN(OpenApiTest, QCoreApplication)
#include "tst_openapi.moc"
