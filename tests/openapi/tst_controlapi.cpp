// SPDX-License-Identifier: MIT
#include "bridge/core/events/host.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openapi/announcement.h"
#include "tests/openapi/apiworld.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ControlApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsWithoutTheTokenAre401_data()
    {
        // TOKEN stands for the right token.
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << ""_ba;
        QTest::newRow("wrong") << "Authorization: Bearer 0000\r\n"_ba;
        QTest::newRow("empty") << "Authorization: Bearer \r\n"_ba;
        QTest::newRow("cut") << "Authorization: Bearer TOKE\r\n"_ba;
        QTest::newRow("longer") << "Authorization: Bearer TOKENx\r\n"_ba;
        QTest::newRow("other scheme") << "Authorization: Basic TOKEN\r\n"_ba;
        QTest::newRow("bare") << "Authorization: TOKEN\r\n"_ba;
    }
    void requestsWithoutTheTokenAre401()
    {
        QFETCH(QByteArray, header);
        ApiWorld world;
        header.replace("TOKEN", world.controlToken());
        for (const QByteArray &line : { "GET /__minihost/v1/health"_ba, "GET /__minihost/v1/state"_ba,
                 "GET /__minihost/v1/journal"_ba, "POST /__minihost/v1/state/reset"_ba, "GET /__minihost/v1/nothing"_ba,
                 "OPTIONS /__minihost/v1/codes"_ba }) {
            const auto answer = world.ask(line, header);
            QCOMPARE(answer.status, 401);
            QCOMPARE(answer.error().value("number"_L1).toInt(), 900310);
            QVERIFY(answer.raw.header("Access-Control-Allow-Origin").isEmpty());
        }
    }

    void theTokenFileIsReadableByItsOwnerOnly()
    {
        ApiWorld world;
        const auto permissions = QFile::permissions(world.server->controlTokenFile());
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QCOMPARE(world.controlToken().size(), 64);
        const auto found = findControlTokenFile(world.server->port());
        QVERIFY(found);
        QCOMPARE(*found, world.server->controlTokenFile());
        const quint16 port = world.server->port();
        world.server->stop();
        QVERIFY(!findControlTokenFile(port));
    }

    void writesNeedJson()
    {
        ApiWorld world;
        const auto form = world.ask("POST /__minihost/v1/state/reset",
            world.bearer() + "Content-Type: application/x-www-form-urlencoded\r\n", "a=b");
        QCOMPARE(form.status, 415);
        QCOMPARE(world.ask("POST /__minihost/v1/state/reset", world.bearer()).status, 415);
        QCOMPARE(world
                     .ask("POST /__minihost/v1/state/reset",
                         world.bearer() + "Content-Type: application/json; charset=utf-8\r\n", "{}")
                     .status,
            200);
    }

    void healthIsAnsweredAndUnknownPathsAre404()
    {
        ApiWorld world;
        const auto health = world.control("GET /__minihost/v1/health");
        QCOMPARE(health.status, 200);
        QCOMPARE(health.text("status"), u"ok"_s);
        QCOMPARE(health.text("profile"), u"showcase"_s);
        QCOMPARE(world.control("GET /__minihost/v1/nothing").status, 404);
        QCOMPARE(world.control("GET /__minihost/v1/codes").status, 405);
        // Requests of the control API are not journalled, since it shows the journal.
        QVERIFY(world.entries(Events::HttpServed::Kind).isEmpty());
    }

    void stateShowsTheWorldWithoutItsSecrets()
    {
        ApiWorld world;
        world.redeem(world.code());
        const auto state = world.control("GET /__minihost/v1/state");
        QCOMPARE(state.status, 200);
        QCOMPARE(state.body.value("counts"_L1).toObject().value("tokens"_L1).toInt(), 1);
        QCOMPARE(state.body.value("grants"_L1).toArray().size(), 1);
        QCOMPARE(state.body.value("users"_L1).toArray().size(), 2);
        QVERIFY(!state.raw.body.contains("demo-secret"));
    }

    void aResetRemovesGrants()
    {
        ApiWorld world;
        const QString token = world.redeem(world.code()).text("accessToken");
        QCOMPARE(world.control("/__minihost/v1/state/reset", {}).status, 200);
        QCOMPARE(world.me(token).status, 400);
        QCOMPARE(world.control("GET /__minihost/v1/state").body.value("grants"_L1).toArray().size(), 0);
        QCOMPARE(world.entries(Events::StateReset::Kind).size(), 1);
    }

    void aResetSaysWhatItKeepsAndCanTakeBackTheWorldsEdits()
    {
        ApiWorld world;
        const QJsonObject edit { { u"change"_s, u"user"_s }, { u"id"_s, u"member"_s },
            { u"value"_s, QJsonObject { { u"nick"_s, u"Edited"_s } } } };
        const auto changed =
            world.ask("PATCH /__minihost/v1/world", "Content-Type: application/json\r\n" + world.bearer(),
                QJsonDocument(QJsonObject { { u"edits"_s, QJsonArray { edit } } }).toJson());
        QCOMPARE(changed.status, 200);
        const auto nick = [&world] {
            return world.control("GET /__minihost/v1/world").body[u"users"][0][u"nick"].toString();
        };
        QCOMPARE(nick(), u"Edited"_s);
        const auto kept = world.control("/__minihost/v1/state/reset", {});
        QVERIFY(kept.body[u"kept"].toArray().contains(u"world"_s));
        QVERIFY(kept.body[u"deleted"].toArray().contains(u"grants"_s));
        QCOMPARE(nick(), u"Edited"_s);
        const auto restored = world.control("/__minihost/v1/state/reset", { { u"world"_s, true } });
        QVERIFY(!restored.body[u"kept"].toArray().contains(u"world"_s));
        QVERIFY(nick() != u"Edited"_s);
        QCOMPARE(world.control("/__minihost/v1/state/reset", { { u"world"_s, 1 } }).status, 400);
    }

    void codesFailWith500404WhenTheStoreTakesNoWrites()
    {
        ApiWorld world;
        const QJsonObject ask { { u"app"_s, u"suitedemo"_s }, { u"user"_s, u"member"_s },
            { u"rpcScope"_s, u"Contact.User.Read"_s } };
        for (const bool isGranted : { false, true }) {
            if (isGranted)
                QVERIFY(!world.code().isEmpty());
            QCOMPARE(world.control("/__minihost/v1/store", { { u"writable"_s, false } }).status, 200);
            const auto refused = world.control("/__minihost/v1/codes", ask);
            QCOMPARE(refused.status, 500);
            QCOMPARE(refused.error()[u"number"].toInt(), 500404);
            QCOMPARE(world.control("/__minihost/v1/store", { { u"writable"_s, true } }).status, 200);
        }
    }

    void codesFollowTheRulesOfOpenAuth_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<int>("number");
        QTest::newRow("no user") << QJsonObject { { u"user"_s, QJsonValue::Null } } << 900311;
        QTest::newRow("unknown user") << QJsonObject { { u"user"_s, u"ghost"_s } } << 900311;
        QTest::newRow("no app") << QJsonObject { { u"app"_s, u""_s } } << 400006;
        QTest::newRow("unknown app") << QJsonObject { { u"app"_s, u"suitenone"_s } } << 500101;
        QTest::newRow("unknown organisation") << QJsonObject { { u"corp"_s, u"dingnone"_s } } << 500403;
        QTest::newRow("no scope") << QJsonObject { { u"rpcScope"_s, u""_s } } << 500201;
        QTest::newRow("unknown scope") << QJsonObject { { u"rpcScope"_s, u"Nope"_s } } << 500201;
        QTest::newRow("field in rpc") << QJsonObject { { u"rpcScope"_s, u"Contact.User.mobile"_s } } << 500202;
        QTest::newRow("application point")
            << QJsonObject { { u"rpcScope"_s, u"Pro.HrmDismission.ReadWrite"_s } } << 500205;
        QTest::newRow("not applied for") << QJsonObject { { u"rpcScope"_s, u"Todo.PersonalTodo.Write"_s } } << 500104;
        QTest::newRow("type 1 with a delegated point") << QJsonObject { { u"type"_s, 1 } } << 500204;
        QTest::newRow("type 1") << QJsonObject { { u"type"_s, 1 }, { u"rpcScope"_s, u"Pro.HrmDismission.ReadWrite"_s } }
                                << 900130;
        QTest::newRow("type 2") << QJsonObject { { u"type"_s, 2 } } << 900208;
    }
    void codesFollowTheRulesOfOpenAuth()
    {
        QFETCH(QJsonObject, change);
        QFETCH(int, number);
        QJsonObject body { { u"app"_s, u"suitedemo"_s }, { u"user"_s, u"member"_s },
            { u"rpcScope"_s, u"Contact.User.Read"_s } };
        for (auto it = change.begin(); it != change.end(); ++it)
            body.insert(it.key(), it.value());
        ApiWorld world;
        for (const int count : { 0, 3 }) {
            if (count > 0)
                body.insert(u"count"_s, count);
            const auto answer = world.control("/__minihost/v1/codes", body);
            QCOMPARE(answer.status, 400);
            const QJsonObject error = answer.error();
            QCOMPARE(error.value("number"_L1).toInt(), number);
            QVERIFY(!error.value("fix"_L1).toObject().value("en"_L1).toString().isEmpty());
            QVERIFY(!error.value("cause"_L1).toObject().value("zh"_L1).toString().isEmpty());
        }
        QVERIFY(world.entries(Events::CodeIssued::Kind).isEmpty());
    }

    void manyCodesAreIssuedByOneRequest()
    {
        ApiWorld world;
        const QJsonObject body { { u"app"_s, u"suitedemo"_s }, { u"user"_s, u"member"_s },
            { u"rpcScope"_s, u"Contact.User.Read"_s }, { u"count"_s, 200 } };
        const QJsonArray codes = world.control("/__minihost/v1/codes", body).body.value("authCodes"_L1).toArray();
        QSet<QString> different;
        for (const QJsonValue &code : codes)
            different.insert(code.toString());
        QCOMPARE(different.size(), 200);
        QCOMPARE(world.redeem(codes.last().toString()).status, 200);
        for (const QJsonValue &wrong : { QJsonValue(0), QJsonValue(-1), QJsonValue(1'000'000) }) {
            QJsonObject tooMany = body;
            tooMany.insert(u"count"_s, wrong);
            QCOMPARE(world.control("/__minihost/v1/codes", tooMany).status, 400);
        }
    }

    void aTokenCanBeMadeToExpire()
    {
        ApiWorld world;
        const QString token = world.redeem(world.code()).text("accessToken");
        QCOMPARE(world.me(token).status, 200);
        QCOMPARE(world.control("/__minihost/v1/tokens/expire", { { u"accessToken"_s, token } }).status, 200);
        QCOMPARE(world.me(token).text("code"), u"InvalidAuthentication"_s);
        const auto unknown = world.control("/__minihost/v1/tokens/expire", { { u"accessToken"_s, u"nonsense"_s } });
        QCOMPARE(unknown.error().value("number"_L1).toInt(), 900106);
    }

    void theJournalIsReadInPages()
    {
        ApiWorld world;
        world.redeem(world.code());
        const auto all = world.control("GET /__minihost/v1/journal");
        const QJsonArray entries = all.body.value("entries"_L1).toArray();
        QVERIFY(entries.size() > 4);
        const auto last = all.body.value("lastSeq"_L1).toInt();
        QCOMPARE(entries.last().toObject().value("seq"_L1).toInt(), last);
        const auto piece =
            world.control("GET /__minihost/v1/journal?since=2&limit=2").body.value("entries"_L1).toArray();
        QCOMPARE(piece.size(), 2);
        QCOMPARE(piece.first().toObject().value("seq"_L1).toInt(), 3);
        QVERIFY(world.control("GET /__minihost/v1/journal?since=" + QByteArray::number(last))
                    .body.value("entries"_L1)
                    .toArray()
                    .isEmpty());
        QCOMPARE(world.control("GET /__minihost/v1/journal?since=x").status, 400);
        QCOMPARE(world.control("GET /__minihost/v1/journal?limit=-1").status, 400);
    }
};

MINIHOST_TEST_MAIN(ControlApiTest, QCoreApplication)
#include "tst_controlapi.moc"
