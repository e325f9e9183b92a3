// SPDX-License-Identifier: MIT
// Damaged answers, as a bare socket receives them.
#include "bridge/http/httpserver.h"
#include "bridge/http/httpthread.h"
#include "tests/http/rawclient.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#ifdef Q_OS_UNIX
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;
using namespace MiniHost;

class HttpDamageTest : public QObject
{
    Q_OBJECT

    HttpThread m_thread;
    std::unique_ptr<HttpServer> m_server;
    inline static const QByteArray body = QByteArray("0123456789").repeated(20);

    // GET /delay?200: the path is the effect, the query its time in milliseconds.
    static void serve(const HttpRequest &request, const HttpReply &reply)
    {
        HttpResponse response = HttpResponse::text(body, 200);
        const Milliseconds time(request.query.toString().toInt());
        const struct {
            QString path;
            HttpDamage::Kind kind;
        } kinds[] { { u"/delay"_s, HttpDamage::Kind::Delay }, { u"/drip"_s, HttpDamage::Kind::Drip },
            { u"/reset"_s, HttpDamage::Kind::Reset }, { u"/empty"_s, HttpDamage::Kind::Empty },
            { u"/malformed"_s, HttpDamage::Kind::Malformed } };
        for (const auto &[path, kind] : kinds) {
            if (request.path == path)
                response.damage = HttpDamage { kind, time };
        }
        reply(response);
    }
    std::unique_ptr<HttpServer> listen(HttpServerOptions options = {})
    {
        auto server = HttpServer::listen(m_thread, std::move(options), serve);
        return server ? std::move(*server) : nullptr;
    }
    // The time that a function takes, on the clock of deadlines.
    template<typename Function>
    static qint64 msOf(Function function)
    {
        const QDeadlineTimer began = QDeadlineTimer::current();
        function();
        return QDeadlineTimer::current().deadline() - began.deadline();
    }

private Q_SLOTS:
    void init() { m_server = listen(); }
    void cleanup()
    {
        // After each test a normal client is served.
        QCOMPARE(RawClient(m_server->port()).ask("GET /").body, body);
    }

    void aDelayedAnswerIsWholeAndTheConnectionGoesOn()
    {
        RawClient client(m_server->port());
        RawClient::Answer answer;
        const qint64 ms = msOf([&] { answer = client.ask("GET /delay?200"); });
        QVERIFY2(ms >= 195, qPrintable(QString::number(ms)));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, body);
        QCOMPARE(client.ask("GET /").status, 200);
    }

    void otherClientsAreServedMeanwhile()
    {
        RawClient slow(m_server->port());
        slow.request("GET /delay?60000");
        QCOMPARE(RawClient(m_server->port()).ask("GET /").status, 200);
    }

    void aDelayIsLongerThanTheServersDeadline()
    {
        HttpServerOptions options;
        options.deadline = 50ms;
        const auto impatient = listen(options);
        RawClient client(impatient->port());
        QCOMPARE(client.ask("GET /delay?300").body, body);
        RawClient second(impatient->port());
        QCOMPARE(second.ask("GET /drip?400").body, body);
    }

    void aClientThatDisconnectsMeanwhileDoesNoHarm()
    {
        for (const QByteArray &line : { "GET /delay?100"_ba, "GET /drip?100"_ba }) {
            for (int i = 0; i < 20; ++i) {
                RawClient gone(m_server->port());
                gone.request(line);
                gone.socket().abort();
            }
        }
        // This answer waits behind all delayed ones.
        QCOMPARE(RawClient(m_server->port()).ask("GET /delay?150").body, body);
    }

    void stoppingDoesNotWaitForADelayedAnswer()
    {
        RawClient waiting(m_server->port());
        waiting.request("GET /delay?600000");
        RawClient dripping(m_server->port());
        dripping.request("GET /drip?600000");
        // The server has received both requests.
        QVERIFY(dripping.socket().waitForReadyRead());
        const qint64 ms = msOf([&] { m_server.reset(); });
        QVERIFY2(ms < 5000, qPrintable(QString::number(ms)));
        bool closed = false;
        QCOMPARE(waiting.rest(&closed), ""_ba);
        QVERIFY(closed);
        m_server = listen();
    }

    void aThreadEndsWithDelayedAnswers()
    {
        auto thread = std::make_unique<HttpThread>();
        auto server = HttpServer::listen(*thread, {}, serve);
        QVERIFY(server);
        RawClient waiting((*server)->port());
        waiting.request("GET /drip?600000");
        QVERIFY(waiting.socket().waitForReadyRead());
        thread->stop();
        thread.reset();
        server->reset();
    }

// Qt reports RST and FIN alike, so the system's calls are used.
#ifdef Q_OS_UNIX
    void aResetEndsInRstAndAnEmptyAnswerInFin_data()
    {
        QTest::addColumn<QByteArray>("line");
        // The result of recv().
        QTest::addColumn<int>("received");
        QTest::newRow("reset") << "GET /reset"_ba << -1;
        QTest::newRow("empty") << "GET /empty"_ba << 0;
    }
    void aResetEndsInRstAndAnEmptyAnswerInFin()
    {
        QFETCH(QByteArray, line);
        RawClient client(m_server->port());
        client.request(line);
        const int socket = static_cast<int>(client.socket().socketDescriptor());
        pollfd waiting { socket, POLLIN, 0 };
        QCOMPARE(::poll(&waiting, 1, 15'000), 1);
        char byte = 0;
        errno = 0;
        const ssize_t count = ::recv(socket, &byte, 1, 0);
        QTEST(static_cast<int>(count), "received");
        QCOMPARE(errno, count < 0 ? ECONNRESET : 0);
    }
#endif

    void aMalformedAnswerHasAnInvalidChunkAndIsClosed()
    {
        RawClient client(m_server->port());
        client.request("GET /malformed");
        bool closed = false;
        const QByteArray all = client.rest(&closed);
        QVERIFY(all.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(all.contains("Transfer-Encoding: chunked\r\n\r\nno chunk"));
        QVERIFY(!all.contains(body));
        QVERIFY(closed);
    }

    void aDrippingBodyComesInPiecesAndTakesItsTime()
    {
        RawClient client(m_server->port());
        QByteArray received;
        int pieces = 0;
        const qint64 ms = msOf([&] {
            client.request("GET /drip?300");
            while (!received.endsWith(body) && client.socket().waitForReadyRead()) {
                received += client.socket().readAll();
                ++pieces;
            }
        });
        QVERIFY2(ms >= 290 && pieces > 3, qPrintable(u"%1 ms, %2 pieces"_s.arg(ms).arg(pieces)));
        QVERIFY(received.contains("Content-Length: 200\r\n"));
        QVERIFY(received.endsWith("\r\n\r\n" + body));
        QCOMPARE(client.ask("GET /").body, body);
    }

    void aHeadHasNoBodyToDrip()
    {
        RawClient client(m_server->port());
        QCOMPARE(client.ask("HEAD /drip?60000").status, 200);
        QCOMPARE(client.ask("GET /").body, body);
    }

    void pipelinedRequestsWaitTheirTurn()
    {
        RawClient client(m_server->port());
        client.send("GET /delay?50 HTTP/1.1\r\nHost: " + client.host()
            + "\r\n\r\nGET /drip?50 HTTP/1.1\r\nHost: " + client.host() + "\r\n\r\n");
        QCOMPARE(client.answer().body, body);
        QCOMPARE(client.answer().body, body);
    }
};

MINIHOST_TEST_MAIN(HttpDamageTest, QCoreApplication)
#include "tst_httpdamage.moc"
