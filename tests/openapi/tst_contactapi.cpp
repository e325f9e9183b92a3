// SPDX-License-Identifier: MIT
// Over HTTP: people and departments, the sign-in to a back office, and the sns methods.
#include "tests/openapi/grantedworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const QStringList points { u"qyapi_get_member"_s, u"qyapi_get_member_by_mobile"_s, u"qyapi_get_department_list"_s,
    u"qyapi_get_department_member"_s, u"qyapi_addresslist_search"_s, u"qyapi_get_omp_sso_userinfo"_s };

struct Contacts {
    QTemporaryDir folder;
    ApiWorld world { u":memory:"_s, showcaseWith(points, folder) };
    QString token =
        world
            .post("/v1.0/oauth2/accessToken", { { u"appKey"_s, u"suitedemo"_s }, { u"appSecret"_s, u"demo-secret"_s } })
            .text("accessToken");

    // The member asks the administrator for the points, who allows them.
    void grant()
    {
        const QJsonObject params { { u"clientId"_s, u"suitedemo"_s }, { u"corpId"_s, u"dingdemo"_s }, { u"type"_s, 1 },
            { u"rpcScope"_s, points.join(u',') } };
        onPlatform(world, [&](OpenPlatform &platform) {
            const auto id = platform.adminRequests().submit(
                *OpenAuthRequest::parse(params), { u"member"_s }, { u"admin"_s }, { 1 });
            QVERIFY(id && platform.adminRequests().decide(*id, { u"admin"_s }, AdminDecision::Allow));
        });
    }
    ApiWorld::Answer old(const QByteArray &method, const QJsonObject &body)
    {
        return world.post('/' + method + "?access_token=" + token.toLatin1(), body);
    }
    QString loginCode()
    {
        QString code;
        onPlatform(world, [&](OpenPlatform &platform) {
            code = platform.logins().issue({}, { u"dingdemo"_s }, { u"admin"_s }, { 2 })->code.reveal();
        });
        return code;
    }
    QByteArray signedQuery(const QByteArray &secret) const
    {
        const QByteArray now = QByteArray::number(toMs(world.clock.now()));
        const QByteArray mac = QMessageAuthenticationCode::hash(now, secret, QCryptographicHash::Sha256).toBase64();
        return "/sns/getuserinfo_bycode?accessKey=suitedemo&timestamp=" + now + "&signature=" + mac.toPercentEncoding();
    }
};

} // namespace

class ContactApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldFaceNeedsTheOrganisationsGrant()
    {
        Contacts c;
        QCOMPARE(c.old("topapi/v2/user/get", { { u"userid"_s, u"member"_s } }).body["errcode"_L1].toInt(), 60011);
        c.grant();
        const auto user = c.old("topapi/v2/user/get", { { u"userid"_s, u"member"_s } });
        QCOMPARE(user.body["errcode"_L1].toInt(), 0);
        QCOMPARE(user.body["result"_L1]["dept_id_list"_L1][0].toInt(), 1002);
        QVERIFY(!user.body["result"_L1].toObject().contains("mobile"_L1));
    }

    void peopleAndDepartmentsAreFound()
    {
        Contacts c;
        c.grant();
        QCOMPARE(c.old("topapi/user/getbyunionid", { { u"unionid"_s, u"uDemoAdmin0001"_s } })
                     .body["result"_L1]["userid"_L1]
                     .toString(),
            u"admin"_s);
        QCOMPARE(c.old("topapi/v2/user/getbymobile", { { u"mobile"_s, u"13800000001"_s } })
                     .body["result"_L1]["userid"_L1]
                     .toString(),
            u"member"_s);
        QCOMPARE(c.old("topapi/v2/department/listsub", {}).body["result"_L1][0]["dept_id"_L1].toInt(), 1001);
        QCOMPARE(
            c.old("topapi/v2/department/get", { { u"dept_id"_s, 1002 } }).body["result"_L1]["parent_id"_L1].toInt(),
            1001);
        QCOMPARE(c.old("topapi/user/listid", { { u"dept_id"_s, 1001 } }).body["result"_L1]["userid_list"_L1].toArray(),
            QJsonArray { u"admin"_s });
        const QByteArray header = "x-acs-dingtalk-access-token: " + c.token.toLatin1() + "\r\n";
        const auto found = c.world.post("/v1.0/contact/users/search",
            { { u"queryWord"_s, u"admin"_s }, { u"offset"_s, 0 }, { u"size"_s, 10 } }, header);
        QCOMPARE(found.body["list"_L1].toArray(), QJsonArray { u"admin"_s });
    }

    void whatIsNotThereHasItsDocumentedNumber()
    {
        Contacts c;
        c.grant();
        const auto number = [&](const QByteArray &method, const QJsonObject &body) {
            return c.old(method, body).body["errcode"_L1].toInt();
        };
        QCOMPARE(number("topapi/v2/user/get", { { u"userid"_s, u"x"_s } }), 60121);
        QCOMPARE(number("topapi/v2/user/get", {}), 400002);
        QCOMPARE(number("topapi/v2/user/getbymobile", { { u"mobile"_s, u"abc"_s } }), 40104);
        QCOMPARE(number("topapi/v2/department/get", { { u"dept_id"_s, 9 } }), 60003);
    }

    void aSignedCodeTellsWhoSignedInOnce()
    {
        Contacts c;
        const QJsonObject code { { u"tmp_auth_code"_s, c.loginCode() } };
        QCOMPARE(c.world.post(c.signedQuery("wrong"), code).body["errcode"_L1].toInt(), 853004);
        QCOMPARE(c.world.post(c.signedQuery("demo-secret"), code).body["user_info"_L1]["unionid"_L1].toString(),
            u"uDemoAdmin0001"_s);
        QCOMPARE(c.world.post(c.signedQuery("demo-secret"), code).body["errcode"_L1].toInt(), 40078);
        const QByteArray old = c.signedQuery("demo-secret");
        c.world.clock.advance(61s);
        QCOMPARE(c.world.post(old, code).body["errcode"_L1].toInt(), 853002);
    }

    void aPersistentCodeGivesTokensOfItsUser()
    {
        Contacts c;
        const QByteArray app =
            c.world.ask("GET /sns/gettoken?appid=suitedemo&appsecret=demo-secret").text("access_token").toLatin1();
        const auto lasting =
            c.world.post("/sns/get_persistent_code?access_token=" + app, { { u"tmp_auth_code"_s, c.loginCode() } });
        const auto issued = c.world.post("/sns/get_sns_token?access_token=" + app,
            { { u"openid"_s, lasting.text("openid") }, { u"persistent_code"_s, lasting.text("persistent_code") } });
        const auto info = c.world.ask("GET /sns/getuserinfo?sns_token=" + issued.text("sns_token").toLatin1());
        QCOMPARE(info.body["user_info"_L1]["openid"_L1].toString(), u"oDemoAdmin0001"_s);
    }

    void theBackOfficeLearnsWhoSignedIn()
    {
        Contacts c;
        c.grant();
        const auto wrong =
            c.world.post("/v1.0/oauth2/ssoAccessToken", { { u"corpid"_s, u"dingdemo"_s }, { u"ssoSecret"_s, u"x"_s } });
        QCOMPARE(wrong.text("code"), u"invalidClientIdOrSecret"_s);
        const auto sso = c.world.post(
            "/v1.0/oauth2/ssoAccessToken", { { u"corpid"_s, u"dingdemo"_s }, { u"ssoSecret"_s, u"demo-secret"_s } });
        const QByteArray line = "GET /v1.0/oauth2/ssoUserInfo?code=" + c.loginCode().toLatin1();
        const auto header = [](const QString &token) {
            return "x-acs-dingtalk-access-token: " + token.toLatin1() + "\r\n";
        };
        QCOMPARE(c.world.ask(line, header(c.token)).text("code"), u"invalidToken"_s);
        const auto info = c.world.ask(line, header(sso.text("accessToken")));
        QCOMPARE(info.text("userId"), u"admin"_s);
        QCOMPARE(info.body["isAdmin"_L1].toBool(), true);
        QCOMPARE(c.world.ask(line, header(sso.text("accessToken"))).text("code"), u"invalidCode"_s);
        const auto app = c.world.ask("GET /v1.0/oauth2/apps/authInfo", header(c.token));
        QCOMPARE(app.body["authUserInfo"_L1]["userId"_L1].toString(), u"admin"_s);
    }
};

MINIHOST_TEST_MAIN(ContactApiTest, QCoreApplication)
#include "tst_contactapi.moc"
