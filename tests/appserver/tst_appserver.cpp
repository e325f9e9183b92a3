// SPDX-License-Identifier: MIT
// The routes of miniapp.json against an open platform (the test's own HTTP server) that answers well or badly, without
// a page.
#include "bridge/appserver/appserversite.h"
#include "bridge/core/errors/files.h"
#include "bridge/core/errors/openauth.h"
#include "bridge/http/httpserver.h"
#include "bridge/http/httpthread.h"
#include "tests/support/headerof.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

constexpr auto routes = R"({"routes": [
    {"method": "GET", "path": "/login", "exchange": {"code": "query.code"}},
    {"method": "POST", "path": "/told", "exchange": {"code": "body.code", "exposeToken": true,
        "answer": {"json": {"token": "${token.accessToken}", "for": "${token.expireIn}", "text": "in ${token.expireIn} s"}}}},
    {"method": "GET", "path": "/me", "answer": {"json": {"who": "${user}", "nick": "hi ${user.nick}", "mobile": "${user.mobile}"}}},
    {"method": "GET", "path": "/todo", "openapi": {"path": "/v1.0/todo/${user.unionId}?q=${query.q}"}},
    {"method": "*", "path": "/echo/:id", "answer": {"status": 201, "json": {"id": "${path.id}", "body": "${body.a.1}"}}},
    {"path": "/cost", "answer": {"text": "$${x} = ${query.x}", "headers": {"content-type": "text/x-price"}}},
    {"path": "/file", "answer": {"file": "data.csv"}},
    {"path": "/empty", "session": true, "answer": {"status": 204}},
    {"path": "/slow", "delayMs": 150, "answer": {"json": true}}]})";

HttpRequest request(const QByteArray &method, const QString &address, const QByteArray &body = {})
{
    const QUrl url(address);
    HttpRequest request;
    request.method = method;
    request.path = url.path();
    request.query = QUrlQuery(url);
    request.target = address.toLatin1();
    request.body = body;
    return request;
}

} // namespace

class AppServerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    HttpThread m_thread;
    SystemClock m_clock;
    Journal m_journal { m_clock };
    std::unique_ptr<HttpServer> m_platform;
    std::shared_ptr<AppServerSite> m_site;
    std::unique_ptr<AppServer> m_server;
    // Of the token endpoint.
    std::atomic<int> m_status = 200;

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    static Task<Result<AppCredentials>> credentials(ClientId client)
    {
        if (client == ClientId { u"unknown"_s })
            co_return fail(Errors::AppNotFound, client.value);
        co_return AppCredentials { ClientId { u"suitedemo"_s }, ClientSecret(u"a-very-secret-secret"_s),
            CorpId { u"dingdemo"_s } };
    }

    HttpResponse ask(HttpRequest wanted, const QByteArray &cookie = {})
    {
        if (!cookie.isEmpty())
            wanted.headers += HttpHeader { "Cookie", "other=1; " + cookie };
        std::optional<HttpResponse> answered;
        m_site->serve(wanted, [&answered](HttpResponse response) { answered = std::move(response); });
        waitUntil([&answered] { return answered.has_value(); });
        return answered.value_or(HttpResponse::text("no answer", 599));
    }
    QByteArray loggedIn()
    {
        return headerOf(ask(request("GET", u"/login?code=mrtjjwdmabcd"_s)), "Set-Cookie").split(';').first();
    }
    static QJsonObject json(const HttpResponse &response) { return QJsonDocument::fromJson(response.body).object(); }

private Q_SLOTS:
    void init()
    {
        write(u"index.html"_s, "<!doctype html>");
        write(u"data.csv"_s, "a,b");
        write(u"miniapp.json"_s, routes);
        m_status = 200;
        auto platform = HttpServer::listen(m_thread, {}, [this](const HttpRequest &asked, const HttpReply &reply) {
            if (asked.path == "/v1.0/oauth2/userAccessToken"_L1)
                reply(m_status == 200
                        ? HttpResponse::json(
                            { { "accessToken"_L1, "0123456789abcdef"_L1 }, { "refreshToken"_L1, "fedcba9876543210"_L1 },
                                { "expireIn"_L1, 7200 }, { "corpId"_L1, "dingdemo"_L1 } })
                        : HttpResponse::json({ { "code"_L1, "busy"_L1 }, { "message"_L1, "later"_L1 } }, m_status));
            else if (asked.path == "/v1.0/contact/users/me"_L1)
                reply(HttpResponse::json({ { "nick"_L1, "member"_L1 }, { "unionId"_L1, "u/1"_L1 } }));
            else
                reply(HttpResponse::json({ { "asked"_L1, QString::fromLatin1(asked.target) },
                    { "by"_L1, QString::fromLatin1(asked.header("x-acs-dingtalk-access-token")) } }));
        });
        QVERIFY(platform);
        m_platform = std::move(*platform);
        auto site = AppServerSite::open(m_folder.path());
        QVERIFY2(site, site ? "" : qPrintable(site.error().detail));
        m_site = *site;
        m_server = std::make_unique<AppServer>(QUrl(u"http://127.0.0.1:%1"_s.arg(m_platform->port())), m_journal,
            m_clock, std::make_unique<SeededEntropy>(1), credentials);
        m_site->attach(m_server.get());
    }
    void cleanup()
    {
        m_site->detach(*m_server);
        m_server.reset();
        m_platform.reset();
        m_journal.clear();
    }

    void aCodeBecomesTheUserAndASession()
    {
        const HttpResponse answer = ask(request("GET", u"/login?code=mrtjjwdmabcd"_s));
        QCOMPARE(answer.status, 200);
        QCOMPARE(json(answer), QJsonObject({ { "nick"_L1, "member"_L1 }, { "unionId"_L1, "u/1"_L1 } }));
        const QByteArray cookie = headerOf(answer, "Set-Cookie");
        QVERIFY2(cookie.startsWith("minihost_session=") && cookie.endsWith("; Path=/; HttpOnly; SameSite=Lax"), cookie);
        QCOMPARE(headerOf(answer, "Cache-Control"), "no-store");
        const HttpResponse me = ask(request("GET", u"/me"_s), cookie.split(';').first());
        QCOMPARE(json(me)["who"_L1]["unionId"_L1].toString(), u"u/1"_s);
        QCOMPARE(json(me)["nick"_L1].toString(), u"hi member"_s);
        // The member's field point for the mobile number was not granted.
        QVERIFY(json(me)["mobile"_L1].isNull());
    }

    void withoutASessionItIs401()
    {
        for (const QString &path : { u"/me"_s, u"/todo?q=1"_s, u"/empty"_s }) {
            QCOMPARE(ask(request("GET", path)).status, 401);
            QCOMPARE(ask(request("GET", path), "minihost_session=").status, 401);
            QCOMPARE(ask(request("GET", path), "minihost_session=0123").status, 401);
        }
        QCOMPARE(ask(request("GET", u"/empty"_s), loggedIn()).status, 204);
    }

    void aRouteCallsTheOpenApiWithTheSessionsToken()
    {
        const HttpResponse answer = ask(request("GET", u"/todo?q=a%26b"_s), loggedIn());
        QCOMPARE(json(answer)["asked"_L1].toString(), u"/v1.0/todo/u%2F1?q=a%26b"_s);
        QCOMPARE(json(answer)["by"_L1].toString(), u"0123456789abcdef"_s);
    }

    void anExchangeRouteGoesOnWithTheStepsAfterTheToken()
    {
        const auto withStep = [](const QByteArray &path) {
            return QByteArray(
                R"({"routes": [{"path": "/login", "exchange": {"code": "query.code"}}], "afterToken": [{"path": ")"
                + path + R"("}]})");
        };
        write(u"miniapp.json"_s, withStep("/v1.0/of/${user.unionId}"));
        QVERIFY(m_site->reload());
        const HttpResponse answer = ask(request("GET", u"/login?code=mrtjjwdmabcd"_s));
        QCOMPARE(json(answer)["nick"_L1].toString(), u"member"_s);
        QVERIFY(toJsonLines(m_journal.entriesAfter(0)).contains("/v1.0/of/u%2F1"));

        // users/me does not tell the mobile number here: the page gets the reason, and no session.
        write(u"miniapp.json"_s, withStep("/v1.0/of/${user.mobile}"));
        QVERIFY(m_site->reload());
        const HttpResponse refused = ask(request("GET", u"/login?code=mrtjjwdmabcd"_s));
        QCOMPARE(refused.status, 502);
        QVERIFY(json(refused)["error"_L1]["message"_L1].toString().startsWith("afterToken[0]: \"${user.mobile}\""_L1));
        QVERIFY(headerOf(refused, "Set-Cookie").isEmpty());
    }

    void aTokenGoesToThePageOnlyWhenTheRouteSaysSo()
    {
        QVERIFY(!ask(request("GET", u"/login?code=mrtjjwdmabcd"_s)).body.contains("0123456789abcdef"));
        HttpRequest form = request("POST", u"/told"_s, "code=mrtjjwdm%61bcd&x=1+2");
        form.headers = { { "Content-Type", "application/x-www-form-urlencoded;charset=UTF-8" } };
        const QJsonObject told = json(ask(form));
        QCOMPARE(told["token"_L1].toString(), u"0123456789abcdef"_s);
        // A placeholder that is a whole value keeps its JSON type.
        QCOMPARE(told["for"_L1], QJsonValue(7200));
        QCOMPARE(told["text"_L1].toString(), u"in 7200 s"_s);
        const QByteArray journal = toJsonLines(m_journal.entriesAfter(0));
        QVERIFY(journal.contains("AppServed"));
        QVERIFY(!journal.contains("0123456789abcdef") && !journal.contains("a-very-secret-secret")
            && !journal.contains("mrtjjwdmabcd"));
    }

    void aMissingParameterIs400()
    {
        QCOMPARE(json(ask(request("GET", u"/login"_s)))["error"_L1]["message"_L1].toString(),
            u"the request has no query.code"_s);
        QCOMPARE(ask(request("GET", u"/login?code="_s)).status, 400);
        QCOMPARE(ask(request("POST", u"/echo/1"_s, "{\"a\": [1]}")).status, 400);
        QCOMPARE(ask(request("POST", u"/echo/1"_s, "{\"a\": ")).status, 400);
        QCOMPARE(json(ask(request("POST", u"/echo/1"_s, R"({"a": [1, {"b": 2}]})")))["body"_L1]["b"_L1], QJsonValue(2));
    }

    void textsFilesAndHeadersAreAsWritten()
    {
        const HttpResponse cost = ask(request("GET", u"/cost?x=7"_s));
        QCOMPARE(cost.body, "${x} = 7");
        QCOMPARE(headerOf(cost, "Content-Type"), "text/x-price");
        const HttpResponse file = ask(request("GET", u"/file"_s));
        QVERIFY(file.file.endsWith("/data.csv"_L1));
    }

    void aRefusalOfTheOpenPlatformIsPassedOn()
    {
        m_status = 503;
        const HttpResponse answer = ask(request("GET", u"/login?code=mrtjjwdmabcd"_s));
        QCOMPARE(answer.status, 503);
        QCOMPARE(json(answer)["error"_L1]["code"_L1].toString(), u"busy"_s);
        QVERIFY(headerOf(answer, "Set-Cookie").isEmpty());
        // No open platform answers any more.
        m_platform.reset();
        QCOMPARE(ask(request("GET", u"/login?code=mrtjjwdmabcd"_s)).status, 502);
    }

    void aRouteWithADelayAnswersAfterIt()
    {
        const Instant begun = m_clock.now();
        const HttpResponse answer = ask(request("GET", u"/slow"_s));
        QCOMPARE(answer.body, "true");
        QVERIFY(m_clock.now() - begun >= 150ms);
        QVERIFY(waitUntil([this] { return !m_server->isBusy(); }));
    }

    void theFileItselfIsNeverServed()
    {
        HttpRequest wanted = request("GET", u"/"_s);
        for (const QString &path :
            { u"/miniapp.json"_s, u"//miniapp.json"_s, u"/./miniapp.json"_s, u"/MiniApp.JSON"_s }) {
            wanted.path = path;
            QCOMPARE(ask(wanted).status, 404);
        }
        // Other JSON files and other names are served.
        QCOMPARE(ask(request("GET", u"/data.csv"_s)).status, 200);
    }

    void aReloadReadsTheNewFileOrKeepsTheOldRoutes()
    {
        write(u"miniapp.json"_s, R"({"routes": [{"path": "/new", "answer": {"json": [1]}}]})");
        QVERIFY(m_site->reload());
        QCOMPARE(ask(request("GET", u"/new"_s)).body, "[1]");
        QCOMPARE(ask(request("GET", u"/me"_s)).status, 404);
        write(u"miniapp.json"_s, "{");
        const auto broken = m_site->reload();
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, Errors::BackendUnreadable);
        QCOMPARE(ask(request("GET", u"/new"_s)).status, 200);
        QVERIFY(QFile::remove(m_folder.filePath(u"miniapp.json"_s)));
        QVERIFY(m_site->reload());
        QCOMPARE(ask(request("GET", u"/new"_s)).status, 404);
    }

    void aDetachedSiteAnswers503()
    {
        m_site->detach(*m_server);
        QCOMPARE(ask(request("GET", u"/me"_s)).status, 503);
    }

    void aRequestWithoutARouteIsReported()
    {
        QStringList missed;
        m_site->watch(this, [&missed](const HttpRequest &asked, int status) {
            missed += u"%1 %2 %3"_s.arg(QString::fromLatin1(asked.method), asked.path, QString::number(status));
        });
        ask(request("GET", u"/me"_s));
        ask(request("GET", u"/none"_s));
        ask(request("POST", u"/none"_s));
        QVERIFY(waitUntil([&missed] { return missed.size() == 2; }));
        QCOMPARE(missed, QStringList({ u"GET /none 404"_s, u"POST /none 405"_s }));
    }
};

MINIHOST_TEST_MAIN(AppServerTest, QCoreApplication)
#include "tst_appserver.moc"
