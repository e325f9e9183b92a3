// SPDX-License-Identifier: MIT
// What the kind of an app, its allow list and a world's own permission points change over HTTP.
#include "tests/openapi/apiworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

ApiWorld::Answer edit(ApiWorld &world, const QJsonArray &edits)
{
    return world.ask("PATCH /__minihost/v1/world", "Content-Type: application/json\r\n" + world.bearer(),
        QJsonDocument(QJsonObject { { u"edits"_s, edits } }).toJson());
}

QJsonObject changedApp(const QJsonObject &value)
{
    return { { u"change"_s, u"app"_s }, { u"id"_s, u"suitedemo"_s }, { u"value"_s, value } };
}

} // namespace

class AppKindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThirdPartyAppGetsAMaskedMobileNumber()
    {
        ApiWorld world;
        const QString token =
            world.redeem(world.code(u"Contact.User.Read"_s, u"Contact.User.mobile"_s)).text("accessToken");
        QCOMPARE(world.me(token).text("mobile"), u"13800000001"_s);
        QCOMPARE(edit(world, { changedApp({ { u"kind"_s, u"thirdParty"_s } }) }).status, 200);
        QCOMPARE(world.me(token).text("mobile"), u"138****0001"_s);
    }

    void anAddressThatIsNotInTheAllowListIsRefused()
    {
        ApiWorld world;
        const QString token = world.redeem(world.code()).text("accessToken");
        QCOMPARE(edit(world, { changedApp({ { u"ipAllowList"_s, QJsonArray { u"10.0.0.0/8"_s } } }) }).status, 200);
        const auto refused = world.me(token);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.text("code"), u"Forbidden.AccessDenied.IpNotInWhiteList"_s);
        QCOMPARE(refused.text("message"), u"访问ip不在白名单之中"_s);
        QCOMPARE(edit(world, { changedApp({ { u"ipAllowList"_s, QJsonArray { u"10.0.0.0/8"_s, u"127.0.0.1"_s } } }) })
                     .status,
            200);
        QCOMPARE(world.me(token).status, 200);
    }

    void aPointOfTheWorldIsGrantedAndGoesWithIt()
    {
        ApiWorld world;
        QVERIFY(world.code(u"Mock.Scope.Code"_s).isEmpty());
        const QJsonObject added { { u"add"_s, u"permissionPoint"_s },
            { u"value"_s, QJsonObject { { u"code"_s, u"Mock.Scope.Code"_s }, { u"name"_s, u"Mock"_s } } } };
        const QJsonArray points { u"Contact.User.Read"_s, u"Mock.Scope.Code"_s };
        const auto changed = edit(world, { added, changedApp({ { u"permissionPoints"_s, points } }) });
        QVERIFY2(changed.status == 200, changed.raw.body.constData());
        QVERIFY(!world.code(u"Mock.Scope.Code"_s).isEmpty());
        const QJsonObject removed { { u"remove"_s, u"permissionPoint"_s }, { u"id"_s, u"Mock.Scope.Code"_s } };
        const auto without = edit(world, { removed });
        QVERIFY2(without.status == 200, without.raw.body.constData());
        QCOMPARE(without.body[u"apps"][0][u"permissionPoints"].toArray(), QJsonArray { u"Contact.User.Read"_s });
        QVERIFY(world.code(u"Mock.Scope.Code"_s).isEmpty());
    }
};

MINIHOST_TEST_MAIN(AppKindsTest, QCoreApplication)
#include "tst_appkinds.moc"
