// SPDX-License-Identifier: MIT
#include "bridge/core/events/host.h"
#include "bridge/openplatform/world/permissionpoint.h"
#include "tests/openapi/apiworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class WorldApiTest : public QObject
{
    Q_OBJECT

    static ApiWorld::Answer send(ApiWorld &world, const QByteArray &method, const QByteArray &json)
    {
        return world.ask(method + " /__minihost/v1/world", world.bearer() + "Content-Type: application/json\r\n", json);
    }

private Q_SLOTS:
    void theWorldIsReadAsAProfile()
    {
        ApiWorld world;
        const auto answer = world.control("GET /__minihost/v1/world");
        QCOMPARE(answer.status, 200);
        const auto catalogue = PermissionCatalogue::load();
        const auto profile = Profile::parse(answer.raw.body, u"answer"_s, *catalogue);
        QVERIFY(profile);
        QCOMPARE(profile->apps.first().secret.reveal(), u"demo-secret"_s);
    }

    void theWorldNeedsTheTokenAndJson()
    {
        ApiWorld world;
        for (const QByteArray &method : { "GET"_ba, "PUT"_ba, "PATCH"_ba }) {
            const auto answer = world.ask(method + " /__minihost/v1/world", "Content-Type: application/json\r\n", "{}");
            QCOMPARE(answer.status, 401);
        }
        const QByteArray form = "Content-Type: text/plain\r\n";
        QCOMPARE(world.ask("PATCH /__minihost/v1/world", world.bearer() + form, "{}").status, 415);
    }

    void editsApplyToTheNextRequest()
    {
        ApiWorld world;
        const QString token = world.redeem(world.code()).text("accessToken");
        QCOMPARE(world.me(token).text("nick"), u"普通成员"_s);
        QCOMPARE(send(world, "PATCH",
                     R"({"edits":[{"change":"user","id":"member","value":{"nick":"Anna"}},
                                  {"add":"organisation","value":{"corpId":"dingtwo","name":"Two"}}]})")
                     .status,
            200);
        QCOMPARE(world.me(token).text("nick"), u"Anna"_s);
        QCOMPARE(world.entries(Events::WorldEdited::Kind).size(), 2);
        QCOMPARE(send(world, "PATCH", R"({"edits":[{"remove":"user","id":"member"}]})").status, 200);
        const auto gone = world.me(token);
        QCOMPARE(gone.status, 400);
        QCOMPARE(gone.text("code"), u"InvalidAuthentication"_s);
    }

    void aRefusedEditNamesItsPlace()
    {
        ApiWorld world;
        const auto answer =
            send(world, "PATCH", R"({"edits":[{"change":"user","id":"member","value":{"memberOf":["x"]}}]})");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.error().value("number"_L1).toInt(), 900380);
        QVERIFY(answer.error()
                    .value("detail"_L1)
                    .toString()
                    .startsWith("users[0].memberOf[0]: there is no organisation"_L1));
        const auto mistaken = send(world, "PATCH", "{\n \"edits\": [{\"remove\": \"usr\"}]\n}");
        QVERIFY(mistaken.error().value("detail"_L1).toString().startsWith("line 2, column"_L1));
        QCOMPARE(send(world, "PATCH", "[").status, 400);
    }

    void theWholeWorldCanBeReplaced()
    {
        ApiWorld world;
        QJsonObject json = world.control("GET /__minihost/v1/world").body;
        json.insert(u"title"_s, u"Mine"_s);
        QCOMPARE(send(world, "PUT", QJsonDocument(json).toJson()).status, 200);
        QCOMPARE(world.control("GET /__minihost/v1/world").text("title"), u"Mine"_s);
        json.insert(u"name"_s, u"other"_s);
        const auto renamed = send(world, "PUT", QJsonDocument(json).toJson());
        QCOMPARE(renamed.status, 400);
        QCOMPARE(renamed.error().value("detail"_L1).toString(), u"name: must stay \"showcase\""_s);
    }
};

MINIHOST_TEST_MAIN(WorldApiTest, QCoreApplication)
#include "tst_worldapi.moc"
