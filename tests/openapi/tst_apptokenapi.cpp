// SPDX-License-Identifier: MIT
// Over HTTP: tokens of apps, login-free codes, requests to administrators, revocations, and the switch that makes the
// store fail.
#include "bridge/core/events/consent.h"
#include "bridge/core/events/tokens.h"
#include "bridge/http/httpthread.h"
#include "bridge/openplatform/openplatform.h"
#include "tests/openapi/apiworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const QJsonObject appCredentials { { u"appKey"_s, u"suitedemo"_s }, { u"appSecret"_s, u"demo-secret"_s } };
const QJsonObject suite { { u"suiteKey"_s, u"suitedemo"_s }, { u"suiteSecret"_s, u"demo-secret"_s },
    { u"suiteTicket"_s, u"ticket"_s }, { u"authCorpId"_s, u"dingdemo"_s } };
const QJsonObject tenant { { u"client_id"_s, u"suitedemo"_s }, { u"client_secret"_s, u"demo-secret"_s },
    { u"grant_type"_s, u"client_credentials"_s } };

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

// Runs a job on the platform's thread; it is committed when this returns.
void onPlatform(ApiWorld &world, const PlatformGate::Job &job)
{
    world.server->gate().post(job, [](const Result<void> &) {});
    // Waits for the job.
    world.server->thread().run([] {});
    // Waits for its commit.
    world.server->thread().run([] {});
}

// A type 1 request of the member, sent to the administrator.
qint64 ask(ApiWorld &world)
{
    const QJsonObject params { { u"clientId"_s, u"suitedemo"_s }, { u"corpId"_s, u"dingdemo"_s }, { u"type"_s, 1 },
        { u"rpcScope"_s, u"Pro.HrmDismission.ReadWrite"_s } };
    qint64 id = 0;
    onPlatform(world, [&](OpenPlatform &platform) {
        id = *platform.adminRequests().submit(*OpenAuthRequest::parse(params), { u"member"_s }, { u"admin"_s }, { 1 });
    });
    return id;
}

QString loginCode(ApiWorld &world)
{
    QString code;
    onPlatform(world, [&](OpenPlatform &platform) {
        code = platform.logins().issue({}, { u"dingdemo"_s }, { u"admin"_s }, { 2 })->code.reveal();
    });
    return code;
}

} // namespace

class AppTokenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersHaveTheDocumentedMembers()
    {
        ApiWorld world;
        for (const QByteArray &path :
            { "/v1.0/oauth2/accessToken"_ba, "/v1.0/oauth2/corpAccessToken"_ba, "/v1.0/oauth2/suiteAccessToken"_ba }) {
            const auto answer = world.post(path, path.endsWith("2/accessToken") ? appCredentials : suite);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body.keys(), (QStringList { u"accessToken"_s, u"expireIn"_s }));
            QCOMPARE(answer.body.value("expireIn"_L1).toInt(), 7200);
        }
        const auto answer = world.post("/v1.0/oauth2/dingdemo/token", tenant);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.keys(), (QStringList { u"access_token"_s, u"expires_in"_s }));
        const auto again = world.post("/v1.0/oauth2/dingdemo/token", tenant);
        QCOMPARE(again.text("access_token"), answer.text("access_token"));
    }

    void everyWrongRequestHasItsCodeAndMessage_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &path, const QJsonObject &body, int status,
                             const QString &code, const QString &message) {
            QTest::newRow(name) << "/v1.0/oauth2/" + path << body << status << code << message;
        };
        row("app secret", "accessToken", with(appCredentials, u"appSecret"_s, u"x"_s), 400,
            u"invalidClientIdOrSecret"_s, u"无效的clientId或者clientSecret"_s);
        row("app key missing", "accessToken", {}, 400, u"MissingappKey"_s, u"appKey is mandatory for this action."_s);
        row("suite key", "corpAccessToken", with(suite, u"suiteKey"_s, u"x"_s), 400, u"invalidSuiteKey"_s,
            u"suitekey不合法"_s);
        row("ticket missing", "corpAccessToken", with(suite, u"suiteTicket"_s, u""_s), 400, u"MissingsuiteTicket"_s,
            u"suiteTicket is mandatory for this action."_s);
        row("not installed", "corpAccessToken", with(suite, u"authCorpId"_s, u"x"_s), 400, u"invalidAuthInfo"_s,
            u"授权关系不存在"_s);
        row("suite secret", "suiteAccessToken", with(suite, u"suiteSecret"_s, u"x"_s), 400,
            u"invalidClientIdOrSecret"_s, u"clientId或者clientSecret错误"_s);
        row("tenant secret", "dingdemo/token", with(tenant, u"client_secret"_s, u"x"_s), 400, u"invalid.client"_s,
            u"invalid.client"_s);
        row("tenant grant", "dingdemo/token", with(tenant, u"grant_type"_s, u"password"_s), 400,
            u"unsupported.grant.type"_s, u"unsupported.grant.type"_s);
        row("tenant elsewhere", "dingnone/token", tenant, 401, u"unauthorized.client"_s, u"unauthorized.client"_s);
    }
    void everyWrongRequestHasItsCodeAndMessage()
    {
        QFETCH(QByteArray, path);
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, message);
        ApiWorld world;
        const auto answer = world.post(path, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.text("code"), code);
        QCOMPARE(answer.text("message"), message);
        QVERIFY(!answer.text("requestid").isEmpty());
    }

    void readingAPersonNeedsAUsersToken()
    {
        ApiWorld world;
        const auto me = world.me(world.post("/v1.0/oauth2/accessToken", appCredentials).text("accessToken"));
        QCOMPARE(me.status, 403);
        QCOMPARE(me.text("code"), u"Forbidden.AccessDenied.AccessTokenPermissionDenied"_s);
        QCOMPARE(
            me.body["accessdenieddetail"_L1]["requiredScopes"_L1].toArray(), QJsonArray { u"Contact.User.Read"_s });
    }

    void aRevokedGrantIsRefusedWithWhatItNeeds()
    {
        ApiWorld world;
        const QString token = world.redeem(world.code()).text("accessToken");
        QCOMPARE(world.me(token).status, 200);
        const QJsonObject subject { { u"clientId"_s, u"suitedemo"_s }, { u"corpId"_s, u"dingdemo"_s },
            { u"userId"_s, u"member"_s } };
        const auto revoked = world.control("/__minihost/v1/grants/revoke", subject);
        QCOMPARE(revoked.status, 200);
        QCOMPARE(revoked.body.value("revoked"_L1).toArray(), QJsonArray { u"Contact.User.Read"_s });
        const auto me = world.me(token);
        QCOMPARE(me.status, 403);
        QCOMPARE(
            me.body["accessdenieddetail"_L1]["requiredScopes"_L1].toArray(), QJsonArray { u"Contact.User.Read"_s });
        QCOMPARE(world.entries(Events::GrantRevoked::Kind).size(), 1);
        // With the grant renewed, the old token works again: the grant is checked, not the token.
        QVERIFY(!world.code().isEmpty());
        QCOMPARE(world.me(token).status, 200);
    }

    void aWrongRevocationIsRefused()
    {
        ApiWorld world;
        const QJsonObject subject { { u"clientId"_s, u"suitedemo"_s }, { u"corpId"_s, u"dingdemo"_s } };
        const auto numberOf = [&](const QJsonObject &body) {
            return world.control("/__minihost/v1/grants/revoke", body).error().value("number"_L1).toInt();
        };
        QCOMPARE(numberOf(with(subject, u"clientId"_s, u"x"_s)), 500101);
        QCOMPARE(numberOf(with(subject, u"userId"_s, u"x"_s)), 900311);
        QCOMPARE(numberOf(with(subject, u"scopes"_s, u"x"_s)), 900112);
        QCOMPARE(numberOf(with(subject, u"scopes"_s, QJsonArray { 1 })), 900112);
        QCOMPARE(numberOf(with(subject, u"corpId"_s, u""_s)), 900110);
        QCOMPARE(world.control("/__minihost/v1/grants/revoke", subject).body.value("revoked"_L1).toArray().size(), 0);
    }

    void anAdministratorAnswersARequest()
    {
        ApiWorld world;
        const qint64 id = ask(world);
        QVERIFY(id > 0);
        const auto pending = world.control("GET /__minihost/v1/requests?administrator=admin");
        QCOMPARE(pending.body.value("requests"_L1).toArray().size(), 1);
        QCOMPARE(pending.body["requests"_L1][0]["userName"_L1].toString(), u"普通成员"_s);
        QCOMPARE(
            world.control("GET /__minihost/v1/requests?administrator=x").body.value("requests"_L1).toArray().size(), 0);
        const QByteArray path = "/__minihost/v1/requests/" + QByteArray::number(id) + "/decide";
        const QJsonObject yes { { u"by"_s, u"admin"_s }, { u"allow"_s, true } };
        const auto numberOf = [&](const QByteArray &where, const QJsonObject &body) {
            return world.control(where, body).error().value("number"_L1).toInt();
        };
        QCOMPARE(numberOf(path, with(yes, u"by"_s, u"member"_s)), 500402);
        QCOMPARE(numberOf(path, with(yes, u"allow"_s, u"yes"_s)), 900110);
        QCOMPARE(numberOf("/__minihost/v1/requests/x/decide", yes), 900131);
        QCOMPARE(world.control(path, yes).status, 200);
        QCOMPARE(numberOf(path, yes), 900131);
        const auto grants = world.control("GET /__minihost/v1/state").body.value("grants"_L1).toArray();
        QCOMPARE(grants.size(), 1);
        QCOMPARE(grants.first()["user"_L1].toString(), u""_s);
    }

    void aLoginCodeIsGoodAtTheLegacyEndpointOnly()
    {
        ApiWorld world;
        const auto token = world.ask("GET /gettoken?appkey=suitedemo&appsecret=demo-secret");
        QCOMPARE(token.status, 200);
        QCOMPARE(token.body.value("errcode"_L1).toInt(-1), 0);
        QCOMPARE(token.body.value("expires_in"_L1).toInt(), 7200);
        QString code = loginCode(world);
        const auto misused = world.redeem(code);
        QCOMPARE(misused.status, 400);
        QCOMPARE(misused.text("code"), u"invalidParameter.authCode.notFound"_s);
        QCOMPARE(world.entries(Events::CodeRejected::Kind).first().detail.value("number"_L1).toInt(), 900115);

        const QByteArray path = "/topapi/v2/user/getuserinfo?access_token=" + token.text("access_token").toLatin1();
        const auto info = world.post(path, { { u"code"_s, code } });
        QCOMPARE(info.body.value("errcode"_L1).toInt(-1), 0);
        QCOMPARE(info.body["result"_L1]["userid"_L1].toString(), u"admin"_s);
        QVERIFY(info.body["result"_L1]["sys"_L1].toBool());
        const auto again = world.post(path, { { u"code"_s, code } });
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body.value("errcode"_L1).toInt(), 40078);
        // The token may also be in a form or in the query.
        code = loginCode(world);
        const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
        QCOMPARE(world.ask("POST " + path, form, "code=" + code.toLatin1()).body.value("errcode"_L1).toInt(-1), 0);
        code = loginCode(world);
        QCOMPARE(world.ask("POST " + path + "&code=" + code.toLatin1()).body.value("errcode"_L1).toInt(-1), 0);
    }

    void theLegacyEndpointsHaveTheirErrorNumbers()
    {
        ApiWorld world;
        const auto numberOf = [&](const QByteArray &line) {
            const auto answer = world.ask(line);
            return answer.status == 200 ? answer.body.value("errcode"_L1).toInt() : 0;
        };
        QCOMPARE(numberOf("GET /gettoken?appkey=suitedemo&appsecret=x"), 40089);
        QCOMPARE(numberOf("GET /gettoken?appkey=suitedemo"), 40035);
        QCOMPARE(numberOf("POST /topapi/v2/user/getuserinfo?code=x"), 41001);
        QCOMPARE(numberOf("POST /topapi/v2/user/getuserinfo?access_token=x&code=x"), 40014);
        const QByteArray users = world.redeem(world.code()).text("accessToken").toLatin1();
        QCOMPARE(numberOf("POST /topapi/v2/user/getuserinfo?code=x&access_token=" + users), 40014);
    }

    void theStoreCanBeMadeToRefuse()
    {
        ApiWorld world;
        const QString token = world.redeem(world.code()).text("accessToken");
        const QString code = world.code();
        const auto off = world.control("/__minihost/v1/store", { { u"writable"_s, false } });
        QCOMPARE(off.status, 200);
        QVERIFY(!off.body.value("writable"_L1).toBool(true));
        const auto refused = world.redeem(code);
        QCOMPARE(refused.status, 500);
        QCOMPARE(refused.text("code"), u"system.busy"_s);
        // Reading still works.
        QCOMPARE(world.me(token).status, 200);
        const QJsonObject asked { { u"app"_s, u"suitedemo"_s }, { u"user"_s, u"admin"_s },
            { u"rpcScope"_s, u"Contact.User.Read"_s } };
        const auto unstored = world.control("/__minihost/v1/codes", asked);
        QCOMPARE(unstored.status, 500);
        // The commit's error; openAuth's own is 500404.
        QCOMPARE(unstored.error().value("number"_L1).toInt(), 500404);
        QVERIFY(!world.control("/__minihost/v1/store", {}).error().isEmpty());
        QCOMPARE(world.control("/__minihost/v1/store", { { u"writable"_s, true } }).status, 200);
        QCOMPARE(world.redeem(code).status, 200);
    }
};

MINIHOST_TEST_MAIN(AppTokenApiTest, QCoreApplication)
#include "tst_apptokenapi.moc"
