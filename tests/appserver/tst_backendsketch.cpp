// SPDX-License-Identifier: MIT
// What `minihost init` makes of the requests that nobody answered.
#include "bridge/appserver/backendfile.h"
#include "bridge/appserver/backendsketch.h"
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

class BackendSketchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRequestBecomesARouteOfItsKind()
    {
        BackendSketch sketch;
        sketch.issued(BackendSketch::Code::Authorization, u"qaum…"_s);
        sketch.issued(BackendSketch::Code::LoginFree, u"zzzz…"_s);
        sketch.missed(request("GET", u"/api/login?state=1&authCode=qaumbcdefghijkl"_s), 404);
        sketch.missed(request("POST", u"/api/free"_s, R"({"code": "zzzzbcdefghijkl"})"), 405);
        sketch.missed(request("GET", u"/api/jsapi-config?url=http%3A%2F%2Fa.localhost%2F"_s), 404);
        sketch.missed(request("GET", u"/api/me"_s), 404);
        sketch.missed(request("GET", u"/api/list?url=http%3A%2F%2Fa"_s), 404);
        sketch.missed(request("GET", u"/api/list?page=2"_s), 404);
        QCOMPARE(sketch.lines(),
            QStringList({ u"POST /api/free: login"_s, u"GET /api/jsapi-config: sign"_s, u"GET /api/list: answer"_s,
                u"GET /api/login: exchange"_s, u"GET /api/me: answer"_s }));
        const auto file = BackendFile::parse(sketch.toJson(), u"miniapp.json"_s, u"."_s);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QVERIFY((*file)->takesCodes());
        QCOMPARE((*file)->routes().size(), 5);
        QVERIFY((*file)->routes()[4].needsSession); // who is logged in
        QVERIFY(!(*file)->routes()[2].needsSession);
    }

    void aRequestOfBeforeTheCodeIsUnderstoodLater()
    {
        BackendSketch sketch;
        sketch.missed(request("GET", u"/login"_s), 404);
        QCOMPARE(sketch.lines(), QStringList(u"GET /login: answer"_s));
        sketch.issued(BackendSketch::Code::Authorization, u"qaum…"_s);
        sketch.missed(request("GET", u"/login?code=qaumbcdefghijkl"_s), 404);
        QCOMPARE(sketch.lines(), QStringList(u"GET /login: exchange"_s));
        sketch.missed(request("GET", u"/login"_s), 404);
        QCOMPARE(sketch.lines(), QStringList(u"GET /login: exchange"_s));
    }

    void missingFilesAreNoRoutes()
    {
        BackendSketch sketch;
        for (const QString &path : { u"/favicon.ico"_s, u"/app.js.map"_s, u"/a/b.PNG"_s, u"/favicon.ico"_s })
            sketch.missed(request("GET", path), 404);
        QVERIFY(sketch.isEmpty());
        QCOMPARE(sketch.assets(), QStringList({ u"404 /favicon.ico"_s, u"404 /app.js.map"_s, u"404 /a/b.PNG"_s }));
        sketch.missed(request("POST", u"/upload.png"_s), 405); // only a server takes that
        QVERIFY(!sketch.isEmpty());
    }

    void somebodyElsesCodeIsNone()
    {
        BackendSketch sketch;
        sketch.issued(BackendSketch::Code::Authorization, u"qaum…"_s);
        sketch.missed(request("GET", u"/login?code=othrbcdefghijkl"_s), 404);
        QCOMPARE(sketch.lines(), QStringList(u"GET /login: answer"_s));
    }
};

MINIHOST_TEST_MAIN(BackendSketchTest, QCoreApplication)
#include "tst_backendsketch.moc"
