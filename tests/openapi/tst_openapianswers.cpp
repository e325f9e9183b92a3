// SPDX-License-Identifier: MIT
// The user's own answers of the OpenAPI, over HTTP.
#include "tests/openapi/apiworld.h"
#include "tests/support/testmain.h"

#include "bridge/core/events/http.h"
#include "bridge/openapi/answers/openapianswers.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const PermissionCatalogue &catalogue()
{
    static const PermissionCatalogue loaded = *PermissionCatalogue::load();
    return loaded;
}

// A world with this file of answers.
struct AnsweredWorld : private QTemporaryDir, ApiWorld {
    explicit AnsweredWorld(const QByteArray &answers)
        : ApiWorld(optionsFor(write(answers)))
    {
    }

    QString file() const { return filePath(u"openapi.json"_s); }
    QString write(const QByteArray &answers) const
    {
        QFile out(file());
        if (!out.open(QIODevice::WriteOnly) || out.write("{\"answers\":" + answers + '}') < 0)
            qFatal("the file cannot be written");
        return file();
    }
    QByteArray token() { return redeem(code()).text("accessToken").toLatin1(); }
    static QByteArray header(const QByteArray &token) { return "x-acs-dingtalk-access-token: " + token + "\r\n"; }

private:
    static WorldOptions optionsFor(const QString &file)
    {
        WorldOptions options;
        options.data = u":memory:"_s;
        options.openApi = { file };
        return options;
    }
};

} // namespace

class OpenApiAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerHasTheValuesOfUserPathQueryAndBody()
    {
        AnsweredWorld world(R"([{"method": "POST", "path": "/v1.0/own/rooms/{roomId}/bookings",
            "json": {"by": "${user.name}", "userid": "${user.userid}", "room": "${path.roomId}", "day": "${query.day}",
                     "seats": "${body.seats}", "text": "${body.seats} seats", "corpId": "${organisation.corpId}",
                     "app": "${app.clientId}", "at": "${now.ms}"}}])");
        const auto answer = world.post(
            "/v1.0/own/rooms/r%207/bookings?day=friday", { { u"seats"_s, 4 } }, AnsweredWorld::header(world.token()));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body,
            QJsonObject({ { u"by"_s, u"普通成员"_s }, { u"userid"_s, u"member"_s }, { u"room"_s, u"r 7"_s },
                { u"day"_s, u"friday"_s }, { u"seats"_s, 4 }, { u"text"_s, u"4 seats"_s },
                { u"corpId"_s, u"dingdemo"_s }, { u"app"_s, u"suitedemo"_s },
                { u"at"_s, static_cast<double>(toMs(world.clock.now())) } }));
        const QJsonObject served = world.entries(Events::HttpServed::Kind).last().detail;
        QCOMPARE(served[u"rule"].toString(), u"openapi.json answers[0]"_s);
    }

    void tokenAndPermissionPointAreChecked()
    {
        AnsweredWorld world(
            R"([{"method": "GET", "path": "/v1.0/own/secret", "permission": "Todo.Todo.Read", "json": {"a": 1}},
            {"method": "GET", "path": "/v1.0/own/open", "token": "none", "json": {"a": 2}},
            {"method": "GET", "path": "/v1.0/own/app", "token": "app", "json": {"a": 3}}])");
        QCOMPARE(world.ask("GET /v1.0/own/secret").status, 401);
        const QByteArray token = world.token();
        const auto denied = world.ask("GET /v1.0/own/secret", AnsweredWorld::header(token));
        QCOMPARE(denied.status, 403);
        QCOMPARE(denied.text("code"), u"Forbidden.AccessDenied.AccessTokenPermissionDenied"_s);
        world.code(u"Todo.Todo.Read"_s);
        QCOMPARE(world.ask("GET /v1.0/own/secret", AnsweredWorld::header(token)).status, 200);
        QCOMPARE(world.ask("GET /v1.0/own/open").body[u"a"].toInt(), 2);
        QVERIFY(world.ask("GET /v1.0/own/app", AnsweredWorld::header(token)).status >= 400);
    }

    void theFirstThatMatchesQueryAndBodyAnswers()
    {
        AnsweredWorld world(
            R"([{"method": "GET", "path": "/v1.0/own/x", "token": "none", "query": {"page": "2"}, "json": {"page": 2}},
            {"method": "GET", "path": "/v1.0/own/x", "token": "none", "query": {"page": "*"}, "json": {"page": "other"}},
            {"method": "POST", "path": "/v1.0/own/x", "token": "none", "body": {"kind": {"deep": true}}, "status": 202, "json": "deep"},
            {"method": "*", "path": "/v1.0/own/\u002a", "token": "none", "headers": {"X-Rest": "yes"}, "json": {"rest": "${path.rest}"}}])");
        QCOMPARE(world.ask("GET /v1.0/own/x?page=2").body[u"page"].toInt(), 2);
        QCOMPARE(world.ask("GET /v1.0/own/x?page=3").text("page"), u"other"_s);
        const QJsonObject deep { { u"kind"_s, QJsonObject { { u"deep"_s, true }, { u"more"_s, 1 } } } };
        QCOMPARE(world.post("/v1.0/own/x", deep).status, 202);
        const auto rest = world.post("/v1.0/own/x", { { u"kind"_s, 1 } });
        QCOMPARE(rest.text("rest"), u"x"_s);
        QCOMPARE(rest.raw.header("X-Rest"), "yes"_ba);
    }

    void anAnswerComesBeforeABuiltInEndpoint()
    {
        AnsweredWorld world(
            R"([{"method": "GET", "path": "/v1.0/contact/users/{unionId}", "status": 500, "json": {"code": "system.error", "message": "own"}}])");
        const auto answer = world.me(QString::fromLatin1(world.token()));
        QCOMPARE(answer.status, 500);
        QCOMPARE(answer.text("message"), u"own"_s);
        QCOMPARE(world.entries(Events::HttpServed::Kind).last().detail[u"code"].toString(), u"system.error"_s);
    }

    void theOldFaceHasItsTokenInTheQuery()
    {
        AnsweredWorld world(
            R"([{"method": "POST", "path": "/topapi/own/get", "json": {"errcode": 0, "result": "${body.id}"}}])");
        QCOMPARE(world.post("/topapi/own/get", {}).body[u"errcode"].toInt(), 41001);
        const QString token = world
                                  .post("/v1.0/oauth2/accessToken",
                                      { { u"appKey"_s, u"suitedemo"_s }, { u"appSecret"_s, u"demo-secret"_s } })
                                  .text("accessToken");
        const auto answer = world.post("/topapi/own/get?access_token=" + token.toLatin1(), { { u"id"_s, u"7"_s } });
        QCOMPARE(answer.text("result"), u"7"_s);
    }

    void aValueThatTheRequestDoesNotHaveIsAnError()
    {
        AnsweredWorld world(
            R"([{"method": "GET", "path": "/v1.0/own/x", "token": "none", "json": {"page": "${query.page}"}}])");
        const auto answer = world.ask("GET /v1.0/own/x");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.text("message"), u"the request has no query.page"_s);
    }

    void aChangedFileIsReadAgainAndABadOneKeepsTheOldAnswers()
    {
        AnsweredWorld world(R"([{"method": "GET", "path": "/v1.0/own/x", "token": "none", "json": {"v": 1}}])");
        QCOMPARE(world.ask("GET /v1.0/own/x").body[u"v"].toInt(), 1);
        world.write(R"([{"method": "GET", "path": "/v1.0/own/x", "token": "none", "json": {"v": 22}}])");
        QCOMPARE(world.ask("GET /v1.0/own/x").body[u"v"].toInt(), 22);
        world.write(R"([{"method": "GET", "path": "/v1.0/own/x", "tokens": "none"}])");
        QCOMPARE(world.ask("GET /v1.0/own/x").body[u"v"].toInt(), 22);
        const auto read = world.entries(Events::OpenApiAnswersRead::Kind);
        QCOMPARE(read.size(), 2);
        QCOMPARE(read[0].detail[u"answers"].toInt(), 1);
        QVERIFY(read[1].detail[u"problem"].toString().contains("did you mean \"token\"?"_L1));
    }

    void theWorldHasAnswersThatTheControlApiChanges()
    {
        ApiWorld world;
        const auto edit = [&world](const QJsonArray &answers) {
            const QJsonObject change { { u"change"_s, u"world"_s },
                { u"value"_s, QJsonObject { { u"openapi"_s, answers } } } };
            return world.ask("PATCH /__minihost/v1/world", "Content-Type: application/json\r\n" + world.bearer(),
                QJsonDocument(QJsonObject { { u"edits"_s, QJsonArray { change } } }).toJson());
        };
        const QJsonObject answer { { u"method"_s, u"GET"_s }, { u"path"_s, u"/v1.0/own/x"_s },
            { u"token"_s, u"none"_s }, { u"json"_s, QJsonObject { { u"v"_s, 1 } } } };
        QCOMPARE(edit({ answer }).status, 200);
        QCOMPARE(world.ask("GET /v1.0/own/x").body[u"v"].toInt(), 1);
        QCOMPARE(world.entries(Events::HttpServed::Kind).last().detail[u"rule"].toString(), u"openapi[0]"_s);
        QJsonObject bad = answer;
        bad.insert(u"path"_s, u"v1.0/own/x"_s);
        const auto refused = edit({ bad });
        QCOMPARE(refused.status, 400);
        QVERIFY2(refused.raw.body.contains("openapi[0].path: begins with"), refused.raw.body.constData());
        QCOMPARE(world.ask("GET /v1.0/own/x").body[u"v"].toInt(), 1);
        QCOMPARE(edit({}).status, 200);
        QCOMPARE(world.ask("GET /v1.0/own/x").status, 404);
    }

    void mistakesNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("mistake");
        QTest::newRow("placeholder")
            << R"({"method": "GET", "path": "/x", "json": "${user.nam}"})"_ba
            << u"answers[0].json: there is no value \"${user.nam}\" here; did you mean \"${user.name}\"?"_s;
        QTest::newRow("path value") << R"({"method": "GET", "path": "/x/{id}", "json": "${path.idd}"})"_ba
                                    << u"did you mean \"${path.id}\"?"_s;
        QTest::newRow("path that no request has")
            << R"({"method": "GET", "path": "/x/../y"})"_ba << u"answers[0].path: no request has this path"_s;
        QTest::newRow("encoded path") << R"({"method": "GET", "path": "/x%20y"})"_ba << u"no request has this path"_s;
        QTest::newRow("colon") << R"({"method": "GET", "path": "/x/:id"})"_ba << u"write \"{id}\" for \":id\""_s;
        QTest::newRow("query in the path") << R"({"method": "GET", "path": "/x?a=1"})"_ba << u"has no \"?\""_s;
        QTest::newRow("point") << R"({"method": "GET", "path": "/x", "permission": "Contact.User.Rea"})"_ba
                               << u"did you mean \"Contact.User.Read\"?"_s;
        QTest::newRow("point without token")
            << R"({"method": "GET", "path": "/x", "token": "none", "permission": "Contact.User.Read"})"_ba
            << u"answers[0].permission: needs a token"_s;
        QTest::newRow("user of an app")
            << R"({"method": "GET", "path": "/x", "token": "app", "json": "${user.name}"})"_ba
            << u"answers[0].token: must be \"user\""_s;
        QTest::newRow("control API") << R"({"method": "GET", "path": "/__minihost/v1/health"})"_ba
                                     << u"is of MiniHost's control API"_s;
        QTest::newRow("hidden") << R"({"method": "GET", "path": "/x/{a}"}, {"method": "GET", "path": "/x/{b}"})"_ba
                                << u"answers[1]: is never reached: answers[0] answers the same requests"_s;
    }
    void mistakesNameTheirPlace()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, mistake);
        const auto answers = OpenApiAnswers::parse("{\"answers\":[" + answer + "]}", u"own.json"_s, catalogue());
        QVERIFY(!answers);
        QVERIFY2(answers.error().detail.contains(mistake), qPrintable(answers.error().detail));
        QVERIFY(answers.error().detail.startsWith("own.json:"_L1));
    }

    void aTemplateOf10MbIsRefusedByItsSize()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"big.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "{\"answers\":[{\"method\":\"GET\",\"path\":\"/x\",\"json\":\"" + QByteArray(10'000'000, 'x') + "\"}]}");
        file.close();
        const auto answers = OpenApiAnswers::load(file.fileName(), catalogue());
        QVERIFY(!answers);
        QCOMPARE(answers.error().row().name, u"FileTooLarge"_s);
        QVERIFY(answers.error().detail.contains(file.fileName()));
    }

    void whatNothingSimulatesSaysSo()
    {
        ApiWorld world;
        for (const QByteArray &line : { "GET /v1.0/nothing/here"_ba, "PATCH /v1.0/contact/users/me"_ba }) {
            const auto answer = world.ask(line);
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.text("code"), u"InvalidAction.NotFound"_s);
            QCOMPARE(answer.text("message"),
                u"MiniHost does not simulate %1; add an answer with --openapi FILE (docs/guide/openapi.md)"_s.arg(
                    QString::fromLatin1(line)));
        }
        const auto old = world.post("/topapi/nothing/here", {});
        QCOMPARE(old.status, 200);
        QCOMPARE(old.body[u"errcode"].toInt(), 22);
        QCOMPARE(world.ask("GET /").status, 404);
    }
};

MINIHOST_TEST_MAIN(OpenApiAnswersTest, QCoreApplication)
#include "tst_openapianswers.moc"
