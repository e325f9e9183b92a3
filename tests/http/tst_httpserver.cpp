// SPDX-License-Identifier: MIT
#include "bridge/http/httpserver.h"
#include "bridge/http/httpthread.h"
#include "bridge/http/staticsite.h"
#include "tests/http/rawclient.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class HttpServerTest : public QObject
{
    Q_OBJECT

    // Answers with the request's method, path and body.
    static void echo(const HttpRequest &request, const HttpReply &reply)
    {
        HttpResponse response =
            HttpResponse::text(request.method + ' ' + request.path.toUtf8() + ' ' + request.body, 200);
        response.headers += HttpHeader { "X-Query", request.query.toString().toUtf8() };
        reply(std::move(response));
    }
    static std::unique_ptr<HttpServer> serve(
        HttpThread &thread, const HttpHandler &handler = echo, const HttpServerOptions &options = {})
    {
        auto server = HttpServer::listen(thread, options, handler);
        if (!server)
            qFatal("%s", qPrintable(server.error().toString(Language::English)));
        return std::move(*server);
    }

private Q_SLOTS:
    void aRequestIsAnswered()
    {
        HttpThread thread;
        const auto server = serve(thread);
        RawClient client(server->port());
        const auto answer = client.ask("POST /a%20b?c=d", "Content-Type: text/plain\r\n", "body");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "POST /a b body"_ba);
        QCOMPARE(answer.header("X-Query"), "c=d"_ba);
        QCOMPARE(answer.header("Connection"), ""_ba);
    }

    void manyRequestsShareAConnection()
    {
        HttpThread thread;
        const auto server = serve(thread);
        RawClient client(server->port());
        for (int i = 0; i < 50; ++i)
            QCOMPARE(client.ask("GET /" + QByteArray::number(i)).body, "GET /" + QByteArray::number(i) + ' ');
    }

    void pipelinedRequestsAreAnsweredInTheirOrder()
    {
        HttpThread thread;
        const auto server = serve(thread);
        RawClient client(server->port());
        QByteArray all;
        // Enough to overflow the stack when answers recurse.
        constexpr int count = 2000;
        for (int i = 0; i < count; ++i)
            all += "GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: " + client.host() + "\r\n\r\n";
        client.send(all);
        for (int i = 0; i < count; ++i)
            QCOMPARE(client.answer().body, "GET /" + QByteArray::number(i) + ' ');
    }

    void chunkedBodiesAreJoined()
    {
        HttpThread thread;
        const auto server = serve(thread);
        RawClient client(server->port());
        client.request("POST /c", "Transfer-Encoding: chunked\r\n");
        client.send("3\r\nabc\r\n");
        client.send("4;ext=1\r\ndefg\r");
        client.send("\n0\r\nTrailer: x\r\n\r\n");
        QCOMPARE(client.answer().body, "POST /c abcdefg"_ba);
        QCOMPARE(client.ask("GET /next").body, "GET /next "_ba);
    }

    void aRequestMayComeByteByByte()
    {
        HttpThread thread;
        const auto server = serve(thread);
        RawClient client(server->port());
        const QByteArray bytes = "POST /x HTTP/1.1\r\nHost: " + client.host() + "\r\nContent-Length: 5\r\n\r\nhello";
        for (const char byte : bytes)
            client.send(QByteArray(1, byte));
        QCOMPARE(client.answer().body, "POST /x hello"_ba);
    }

    void headHasTheHeadersOfGetAndNoBody()
    {
        HttpThread thread;
        const auto server = serve(
            thread, [](const HttpRequest &, const HttpReply &reply) { reply(HttpResponse::text("0123456789", 200)); });
        RawClient client(server->port());
        const auto get = client.ask("GET /");
        const auto head = client.ask("HEAD /");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.head, get.head);
        QCOMPARE(head.header("Content-Length"), "10"_ba);
        // No byte of the body was left in the stream.
        QCOMPARE(client.ask("GET /").body, "0123456789"_ba);
    }

    void expectContinueIsAnsweredBeforeTheBody()
    {
        HttpThread thread;
        const auto server = serve(thread);
        RawClient client(server->port());
        client.request("POST /e", "Expect: 100-continue\r\nContent-Length: 4\r\n");
        QCOMPARE(client.answer(RawClient::Body::None).status, 100);
        client.send("body");
        QCOMPARE(client.answer().body, "POST /e body"_ba);
        // A client that sends the body at once gets no 100 Continue.
        QCOMPARE(client.ask("POST /f", "Expect: 100-continue\r\n", "now").status, 200);
        QCOMPARE(client.ask("GET /", "Expect: miracles\r\n").status, 417);
    }

    void connectionsCloseWhenAsked()
    {
        HttpThread thread;
        const auto server = serve(thread);
        bool closed = false;
        RawClient modern(server->port());
        modern.request("GET /", "Connection: close\r\n");
        QVERIFY(modern.rest(&closed).contains("Connection: close\r\n"));
        QVERIFY(closed);
        RawClient old(server->port());
        old.send("GET / HTTP/1.0\r\nHost: " + old.host() + "\r\n\r\n");
        QVERIFY(old.rest(&closed).contains("200 OK"));
        QVERIFY(closed);
        RawClient oldAndKept(server->port());
        // HTTP/1.0 has no Host.
        oldAndKept.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QCOMPARE(oldAndKept.answer().header("Connection"), "keep-alive"_ba);
        QCOMPARE(oldAndKept.ask("GET /again").status, 200);
    }

    void aReplyMayComeLateAndFromAnyThread()
    {
        HttpThread thread;
        HttpReply kept;
        std::atomic<bool> there = false;
        const auto server = serve(thread, [&](const HttpRequest &, const HttpReply &reply) {
            kept = reply;
            there = true;
        });
        RawClient client(server->port());
        client.request("GET /");
        thread.run([] {});
        while (!there)
            thread.run([] {});
        // The reply is called from the test's thread.
        kept(HttpResponse::text("late", 200));
        kept(HttpResponse::text("twice", 200));
        QCOMPARE(client.answer().body, "late"_ba);
        there = false;
        client.request("GET /next");
        while (!there)
            thread.run([] {});
        kept(HttpResponse::text("next", 200));
        QCOMPARE(client.answer().body, "next"_ba);
    }

    void aReplyThatIsDroppedIsA500()
    {
        HttpThread thread;
        const auto server = serve(thread, [](const HttpRequest &, const HttpReply &) {});
        RawClient client(server->port());
        QCOMPARE(client.ask("GET /").status, 500);
        QCOMPARE(client.ask("GET /").status, 500);
    }

    void aReplyAfterTheEndIsIgnored()
    {
        HttpReply kept;
        std::atomic<bool> there = false;
        auto thread = std::make_unique<HttpThread>();
        auto server = serve(*thread, [&](const HttpRequest &, const HttpReply &reply) {
            kept = reply;
            there = true;
        });
        RawClient client(server->port());
        client.request("GET /");
        while (!there)
            thread->run([] {});
        server.reset();
        bool closed = false;
        QCOMPARE(client.rest(&closed), ""_ba);
        QVERIFY(closed);
        kept(HttpResponse::text("too late", 200));
        thread.reset();
        kept(HttpResponse::text("much too late", 200));
        kept = nullptr;
    }

    void aServerMayOutliveItsThread()
    {
        auto thread = std::make_unique<HttpThread>();
        const auto server = serve(*thread);
        RawClient client(server->port());
        QCOMPARE(client.ask("GET /").status, 200);
        thread.reset();
    }

    void aPortInUseIsReportedAndAReleasedOneIsFree()
    {
        HttpThread thread;
        auto first = serve(thread);
        HttpServerOptions options;
        options.port = first->port();
        const auto second = HttpServer::listen(thread, options, echo);
        QVERIFY(!second);
        QCOMPARE(second.error().row().name, u"PortTaken"_s);
        QVERIFY(second.error().detail.contains(QString::number(options.port)));
        {
            RawClient client(options.port);
            QCOMPARE(client.ask("GET /").status, 200);
        }
        first.reset();
        QVERIFY(HttpServer::listen(thread, options, echo));
    }

    void serversShareAThread()
    {
        HttpThread thread;
        const auto api = serve(thread);
        const auto site = serve(thread, [](const HttpRequest &, const HttpReply &reply) { reply({}); });
        QVERIFY(api->port() != site->port());
        QCOMPARE(RawClient(api->port()).ask("GET /").body, "GET / "_ba);
        QCOMPARE(RawClient(site->port()).ask("GET /").body, ""_ba);
    }

    void ownHeadersAndRefusalsArePutOnAnswers()
    {
        HttpThread thread;
        HttpServerOptions options;
        options.headers = { { "X-Own", "yes" } };
        options.refuse = [](int status, const QString &) { return HttpResponse::text("no!", status); };
        const auto server = serve(thread, echo, options);
        RawClient client(server->port());
        QCOMPARE(client.ask("GET /").header("X-Own"), "yes"_ba);
        client.send("nonsense\r\n\r\n");
        const auto refused = client.answer();
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.body, "no!"_ba);
    }

    void aHeaderValueCannotBeginAnotherHeader()
    {
        HttpThread thread;
        const auto server = serve(thread, [](const HttpRequest &, const HttpReply &reply) {
            HttpResponse response;
            response.headers += HttpHeader { "X-A", "1\r\nX-B: 2" };
            reply(response);
        });
        const auto answer = RawClient(server->port()).ask("GET /");
        QCOMPARE(answer.header("X-B"), ""_ba);
        QVERIFY(answer.header("X-A").contains("X-B"));
    }

    void filesAreStreamed()
    {
        QTemporaryDir folder;
        QByteArray content;
        for (int i = 0; content.size() < 5'000'000; ++i)
            content += QByteArray::number(i) + '\n';
        QFile file(folder.filePath(u"big.bin"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        HttpThread thread;
        const auto server = serve(thread, StaticSite(folder.path()).handler());
        RawClient client(server->port());
        QVERIFY(client.ask("GET /big.bin").body == content);
        QCOMPARE(client.ask("HEAD /big.bin").header("Content-Length").toLongLong(), content.size());
        const auto part = client.ask("GET /big.bin", "Range: bytes=1000000-1000009\r\n");
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, content.mid(1'000'000, 10));
        const auto known = client.ask("GET /big.bin", "If-None-Match: " + part.header("ETag") + "\r\n");
        QCOMPARE(known.status, 304);
        QCOMPARE(client.ask("GET /nothing").status, 404);
    }

    void aFileThatIsGoneIsA500()
    {
        HttpThread thread;
        const auto server = serve(thread, [](const HttpRequest &, const HttpReply &reply) {
            HttpResponse response;
            response.file = u"/nowhere/at/all"_s;
            reply(response);
        });
        QCOMPARE(RawClient(server->port()).ask("GET /").status, 500);
    }
};

MINIHOST_TEST_MAIN(HttpServerTest, QCoreApplication)
#include "tst_httpserver.moc"
