// SPDX-License-Identifier: MIT
#include "bridge/http/httpserver.h"
#include "bridge/http/httpthread.h"
#include "tests/http/rawclient.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <thread>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// The nasty clients of qt-webengine.md §7: each is answered or closed, and the next client notices nothing.
class HttpRobustnessTest : public QObject
{
    Q_OBJECT

    HttpThread m_thread;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpServer> m_impatient; // with a deadline of 300 ms

    static void serve(const HttpRequest &request, const HttpReply &reply)
    {
        reply(HttpResponse::text(QByteArray::number(request.body.size()), 200));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto server = HttpServer::listen(m_thread, {}, serve);
        QVERIFY(server);
        m_server = std::move(*server);
        HttpServerOptions options;
        options.deadline = 300ms;
        auto impatient = HttpServer::listen(m_thread, options, serve);
        QVERIFY(impatient);
        m_impatient = std::move(*impatient);
    }

    void cleanup()
    {
        // Whatever a test did, a normal client is served.
        QCOMPARE(RawClient(m_server->port()).ask("GET /").status, 200);
        QCOMPARE(RawClient(m_impatient->port()).ask("GET /").status, 200);
    }

    void ambiguousAndMalformedRequestsAreRefusedAndClosed_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // HOST stands for the right host
        QTest::addColumn<int>("status");
        QTest::newRow("garbage") << "\x01\x02\x03\r\n\r\n"_ba << 400;
        QTest::newRow("no version") << "GET /\r\n\r\n"_ba << 400;
        QTest::newRow("unknown version") << "GET / HTTP/9.9\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("HTTP/2 preface") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba << 400;
        QTest::newRow("TLS hello") << QByteArray::fromHex("1603010200010001fc0303") + QByteArray(200, 'x') << 400;
        QTest::newRow("blank in the target") << "GET /a b HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("bad escape") << "GET /%zz HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("climbing") << "GET /../etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("climbing, encoded") << "GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("header without a colon") << "GET / HTTP/1.1\r\nHost: HOST\r\nOops\r\n\r\n"_ba << 400;
        QTest::newRow("blank before the colon") << "GET / HTTP/1.1\r\nHost : HOST\r\n\r\n"_ba << 400;
        QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
        QTest::newRow("two hosts") << "GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("two lengths")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"_ba << 400;
        QTest::newRow("length and chunks")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba
            << 400;
        QTest::newRow("chunks and length")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"_ba
            << 400;
        QTest::newRow("negative length") << "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: -5\r\n\r\n"_ba << 400;
        QTest::newRow("length that is no number")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0x10\r\n\r\n"_ba << 400;
        QTest::newRow("bad chunk size")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"_ba << 400;
        QTest::newRow("huge length") << "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1000000000000000\r\n\r\n"_ba
                                     << 413;
        QTest::newRow("length over the limit")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1048577\r\n\r\n"_ba << 413;
        QTest::newRow("another host") << "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"_ba << 421;
        QTest::newRow("another port") << "GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n"_ba << 421;
        QTest::newRow("another host in the target")
            << "GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 421;
        QTest::newRow("another host, HTTP/1.0") << "GET http://evil.example/ HTTP/1.0\r\n\r\n"_ba << 421;
        QTest::newRow("long header line") << "GET / HTTP/1.1\r\nHost: HOST\r\nX: " + QByteArray(20'000, 'a')
                + "\r\n\r\n" << 431;
        QTest::newRow("many headers") << "GET / HTTP/1.1\r\nHost: HOST\r\n" + QByteArray("X: y\r\n").repeated(4'000)
                + "\r\n" << 431;
        QTest::newRow("endless header") << QByteArray(1'000'000, 'a') << 0;
    }
    void ambiguousAndMalformedRequestsAreRefusedAndClosed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        RawClient client(m_server->port());
        client.send(bytes.replace("HOST", client.host()));
        const auto answer = client.answer();
        if (status == 0)
            QVERIFY(answer.status == 400 || answer.status == 431);
        else
            QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("Connection"), "close"_ba);
        QVERIFY2(answer.body.contains("\"message\""), answer.body.constData());
        client.socket().disconnectFromHost();
    }

    void aBodyOverTheLimitIsRefusedWhileItIsStillSent()
    {
        for (const bool chunked : { false, true }) {
            RawClient client(m_server->port());
            client.request("POST /", chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: 3000000\r\n");
            const QByteArray part(100'000, 'x');
            for (int i = 0; i < 30 && client.socket().state() == QAbstractSocket::ConnectedState; ++i)
                client.send(chunked ? "186a0\r\n" + part + "\r\n" : part);
            QCOMPARE(client.answer().status, 413); // it is not lost in a reset
        }
    }

    void aBodyAtTheLimitIsTaken()
    {
        RawClient client(m_server->port());
        QCOMPARE(client.ask("POST /", {}, QByteArray(1024 * 1024, 'x')).body, "1048576"_ba);
    }

    void slowClientsAreClosedAndHoldUpNobody()
    {
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 100; ++i) {
            slow.push_back(std::make_unique<RawClient>(m_impatient->port()));
            QVERIFY(slow.back()->isOpen());
            slow.back()->send("POST / HTTP/1.1\r\nHost: " + slow.back()->host() + "\r\nContent-Le");
        }
        QCOMPARE(RawClient(m_impatient->port()).ask("GET /").status, 200);
        for (const auto &client : slow) {
            bool closed = false;
            QVERIFY(client->rest(&closed).startsWith("HTTP/1.1 408"));
            QVERIFY(closed);
        }
    }

    void aDripDoesNotProlongTheDeadline()
    {
        RawClient client(m_impatient->port());
        client.send("POST / HTTP/1.1\r\nHost: " + client.host() + "\r\nContent-Length: 1000\r\n\r\n");
        int sent = 0;
        while (sent < 1000 && !client.socket().waitForReadyRead(50)) {
            client.send("x");
            ++sent;
        }
        QVERIFY2(sent < 30, qPrintable(QString::number(sent)));
        QCOMPARE(client.answer().status, 408);
    }

    void idleConnectionsAreClosed()
    {
        bool closed = false;
        RawClient silent(m_impatient->port());
        QCOMPARE(silent.rest(&closed), ""_ba);
        QVERIFY(closed);
        RawClient idle(m_impatient->port());
        QCOMPARE(idle.ask("GET /").status, 200);
        QCOMPARE(idle.rest(&closed), ""_ba);
        QVERIFY(closed);
    }

    void aClientThatDoesNotReadIsClosed()
    {
        HttpServerOptions options;
        options.deadline = 300ms;
        const auto server = HttpServer::listen(m_thread, options, [](const HttpRequest &, const HttpReply &reply) {
            reply(HttpResponse::text(QByteArray(50'000'000, 'x'), 200)); // more than any socket buffer
        });
        QVERIFY(server);
        RawClient client((*server)->port());
        client.socket().setReadBufferSize(1024);
        client.request("GET /");
        QVERIFY(client.socket().waitForReadyRead(5000));
        // Not reading. Others are served meanwhile, until long after the deadline.
        for (int i = 0; i < 3; ++i)
            QVERIFY(RawClient(m_impatient->port()).rest().isEmpty()); // each lasts for an idle deadline of 300 ms
        client.socket().setReadBufferSize(0);
        qint64 received = 0;
        while (client.socket().bytesAvailable() > 0 || client.socket().waitForReadyRead(5000))
            received += client.socket().readAll().size();
        QVERIFY(received < 50'000'000);
    }

    void clientsMayHangUpAtAnyMoment()
    {
        const QByteArray host = RawClient(m_server->port()).host();
        const QByteArray whole = "POST / HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 5\r\n\r\nhello";
        for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
            for (const bool reset : { false, true }) {
                RawClient client(m_server->port());
                client.send(whole.first(cut));
                if (reset)
                    client.socket().abort();
                else
                    client.socket().disconnectFromHost();
            }
        }
    }

    void clientsMayHangUpBeforeTheAnswer()
    {
        std::mutex mutex;
        std::vector<HttpReply> kept;
        const auto server = HttpServer::listen(m_thread, {}, [&](const HttpRequest &, const HttpReply &reply) {
            const std::lock_guard lock(mutex);
            kept.push_back(reply);
        });
        QVERIFY(server);
        constexpr size_t count = 50;
        for (size_t i = 0; i < count; ++i) {
            RawClient client((*server)->port());
            client.request("GET /");
            for (size_t there = 0; there <= i;) {
                m_thread.run([] {});
                const std::lock_guard lock(mutex);
                there = kept.size();
            }
            client.socket().abort();
        }
        for (const HttpReply &reply : kept)
            reply(HttpResponse::text(QByteArray(100'000, 'x'), 200));
        m_thread.run([] {});
    }

    void manyThreadsAtOnce()
    {
        std::atomic<int> good = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < 8; ++i) {
            clients.emplace_back([&] {
                RawClient client(m_server->port());
                for (int n = 0; n < 200; ++n)
                    good += client.ask("POST /", {}, QByteArray(n, 'x')).body == QByteArray::number(n) ? 1 : 0;
            });
        }
        for (std::thread &client : clients)
            client.join();
        QCOMPARE(good.load(), 8 * 200);
    }
};

MINIHOST_TEST_MAIN(HttpRobustnessTest, QCoreApplication)
#include "tst_httprobustness.moc"
