// SPDX-License-Identifier: MIT
// The routes that `minihost init` makes of requests without an answer.
#include "bridge/appserver/appserverfile.h"
#include "bridge/appserver/appserversketch.h"
#include "tests/support/testmain.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

HttpRequest request(const QByteArray &method, const QString &address, const QByteArray &body = {})
{
    const QUrl url(address);
    HttpRequest request;
    request.method = method;
    request.path = url.path();
    request.query = QUrlQuery(url);
    request.body = body;
    return request;
}

} // namespace

class AppServerSketchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRequestBecomesARouteOfItsKind()
    {
        AppServerSketch sketch;
        sketch.issued(AppServerSketch::Code::Authorization, u"qaum…"_s);
        sketch.issued(AppServerSketch::Code::LoginFree, u"zzzz…"_s);
        sketch.missed(request("GET", u"/api/login?state=1&authCode=qaumbcdefghijkl"_s), 404);
        sketch.missed(request("POST", u"/api/free"_s, R"({"code": "zzzzbcdefghijkl"})"), 405);
        sketch.missed(request("GET", u"/api/jsapi-config?url=http%3A%2F%2Fa.localhost%2F"_s), 404);
        sketch.missed(request("GET", u"/api/me"_s), 404);
        sketch.missed(request("GET", u"/api/list?url=http%3A%2F%2Fa"_s), 404);
        sketch.missed(request("GET", u"/api/list?page=2"_s), 404);
        QCOMPARE(sketch.lines(),
            QStringList({ u"POST /api/free: login"_s, u"GET /api/jsapi-config: sign"_s, u"GET /api/list: answer"_s,
                u"GET /api/login: exchange"_s, u"GET /api/me: answer"_s }));
        const auto file = AppServerFile::parse(sketch.toJson(), u"miniapp.json"_s, u"."_s);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QVERIFY((*file)->takesCodes());
        QCOMPARE((*file)->routes().size(), 5);
        // The last route answers with the signed-in user.
        QVERIFY((*file)->routes()[4].needsSession);
        QVERIFY(!(*file)->routes()[2].needsSession);
    }

    void anExchangeRequestIsRecognisedAtItsSecondCall()
    {
        AppServerSketch sketch;
        sketch.missed(request("GET", u"/login"_s), 404);
        QCOMPARE(sketch.lines(), QStringList(u"GET /login: answer"_s));
        sketch.issued(AppServerSketch::Code::Authorization, u"qaum…"_s);
        sketch.missed(request("GET", u"/login?code=qaumbcdefghijkl"_s), 404);
        QCOMPARE(sketch.lines(), QStringList(u"GET /login: exchange"_s));
        sketch.missed(request("GET", u"/login"_s), 404);
        QCOMPARE(sketch.lines(), QStringList(u"GET /login: exchange"_s));
    }

    void aMissingFileIsNoRoute()
    {
        AppServerSketch sketch;
        for (const QString &path : { u"/favicon.ico"_s, u"/app.js.map"_s, u"/a/b.PNG"_s, u"/favicon.ico"_s })
            sketch.missed(request("GET", path), 404);
        QVERIFY(sketch.isEmpty());
        QCOMPARE(sketch.assets(), QStringList({ u"404 /favicon.ico"_s, u"404 /app.js.map"_s, u"404 /a/b.PNG"_s }));
        // A static site answers a POST with 405, so this is a request for a server.
        sketch.missed(request("POST", u"/upload.png"_s), 405);
        QVERIFY(!sketch.isEmpty());
    }

    void aCodeIsFoundWhereverThePagePutsIt()
    {
        AppServerSketch sketch;
        sketch.issued(AppServerSketch::Code::Authorization, u"qaum…"_s);
        sketch.issued(AppServerSketch::Code::LoginFree, u"zzzz…"_s);
        sketch.missed(request("POST", u"/deep"_s, R"({"data": {"auth": {"code": "qaumbcdefghijkl"}}})"), 405);
        HttpRequest withHeader = request("GET", u"/head"_s);
        withHeader.headers += HttpHeader { "X-Auth-Code", "qaumbcdefghijkl" };
        sketch.missed(withHeader, 404);
        sketch.missed(request("GET", u"/login/zzzzbcdefghijkl/now"_s), 404);
        QCOMPARE(sketch.lines(),
            QStringList({ u"POST /deep: exchange"_s, u"GET /head: exchange"_s, u"GET /login/:code/now: login"_s }));
        const QByteArray json = sketch.toJson();
        for (const char *place : { "body.data.auth.code", "header.X-Auth-Code", "path.code" })
            QVERIFY2(json.contains(place), json.constData());
        QVERIFY(!json.contains("bcdefghijkl"));
        const auto file = AppServerFile::parse(json, u"miniapp.json"_s, u"."_s);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
    }

    void existingRoutesComeFirst()
    {
        AppServerSketch sketch;
        sketch.setBase({ { "app"_L1, "mine"_L1 },
            { "routes"_L1, QJsonArray { QJsonObject { { "path"_L1, "/a"_L1 }, { "answer"_L1, QJsonObject() } } } } });
        sketch.missed(request("GET", u"/b"_s), 404);
        const QJsonObject file = QJsonDocument::fromJson(sketch.toJson()).object();
        QCOMPARE(file["app"_L1].toString(), u"mine"_s);
        QCOMPARE(file["routes"_L1][0]["path"_L1].toString(), u"/a"_s);
        QCOMPARE(file["routes"_L1][1]["path"_L1].toString(), u"/b"_s);
    }

    void aCodeThatWasNotIssuedHereIsNoCode()
    {
        AppServerSketch sketch;
        sketch.issued(AppServerSketch::Code::Authorization, u"qaum…"_s);
        sketch.missed(request("GET", u"/login?code=othrbcdefghijkl"_s), 404);
        QCOMPARE(sketch.lines(), QStringList(u"GET /login: answer"_s));
    }
};

MINIHOST_TEST_MAIN(AppServerSketchTest, QCoreApplication)
#include "tst_appserversketch.moc"
