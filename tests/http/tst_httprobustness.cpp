// SPDX-License-Identifier: MIT
#include "bridge/core/limits.h"
#include "bridge/http/httpserver.h"
#include "bridge/http/httpthread.h"
#include "bridge/http/staticsite.h"
#include "tests/http/rawclient.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <thread>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace MiniHost;

// The hostile clients of docs/develop/engine.md §7: each is answered or closed, and the next client is served.
class HttpRobustnessTest : public QObject
{
    Q_OBJECT

    HttpThread m_thread;
    std::unique_ptr<HttpServer> m_server;
    // With a deadline of 300 ms.
    std::unique_ptr<HttpServer> m_impatient;

    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
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
        // After each test a normal client is served.
        QCOMPARE(RawClient(m_server->port()).ask("GET /").status, 200);
        QCOMPARE(RawClient(m_impatient->port()).ask("GET /").status, 200);
    }

    void aBodyOverTheLimitIsRefusedWhileItIsStillSent()
    {
        for (const bool chunked : { false, true }) {
            RawClient client(m_server->port());
            client.request("POST /", chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: 3000000\r\n");
            const QByteArray part(100'000, 'x');
            for (int i = 0; i < 30 && client.socket().state() == QAbstractSocket::ConnectedState; ++i)
                client.send(chunked ? "186a0\r\n" + part + "\r\n" : part);
            // The answer arrives although the client is still sending.
            QCOMPARE(client.answer().status, 413);
        }
    }

    void aBodyAtTheLimitIsTaken()
    {
        RawClient client(m_server->port());
        QCOMPARE(client.ask("POST /", {}, QByteArray(1024 * 1024, 'x')).body, "1048576"_ba);
    }

    void slowClientsAreClosedAndDelayNoOther()
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

    void slowBytesDoNotExtendTheDeadline()
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
            // More than any socket buffer holds.
            reply(HttpResponse::text(QByteArray(50'000'000, 'x'), 200));
        });
        QVERIFY(server);
        RawClient client((*server)->port());
        client.socket().setReadBufferSize(1024);
        client.request("GET /");
        QVERIFY(client.socket().waitForReadyRead(5000));
        // The client does not read. Others are served until long after the deadline.
        // Each of these connections lasts for the idle deadline of 300 ms.
        for (int i = 0; i < 3; ++i)
            QVERIFY(RawClient(m_impatient->port()).rest().isEmpty());
        client.socket().setReadBufferSize(0);
        qint64 received = 0;
        while (client.socket().bytesAvailable() > 0 || client.socket().waitForReadyRead(5000))
            received += client.socket().readAll().size();
        QVERIFY(received < 50'000'000);
    }

    void clientsMayDisconnectAtAnyMoment()
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

    void clientsMayDisconnectBeforeTheAnswer()
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

#ifdef Q_OS_UNIX
    void withoutFileDescriptorsAnIdleConnectionIsClosed()
    {
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 5; ++i)
            idle.push_back(std::make_unique<RawClient>(m_server->port()));
        // When this is answered, the server has accepted all connections.
        QCOMPARE(idle.back()->ask("GET /").status, 200);
        std::vector<int> used;
        for (int file = ::dup(0); file >= 0; file = ::dup(0))
            used.push_back(file);
        QVERIFY(used.size() > 2);
        const auto free = [&used] {
            ::close(used.back());
            used.pop_back();
        };
        // Frees descriptors for the client's end of a connection, and none for the server's.
        free();
        expectWarning(QRegularExpression(u"^accept: "_s));
        RawClient client(m_server->port());
        const int status = client.ask("GET /").status;
        while (!used.empty())
            free();
        QCOMPARE(status, 200);
    }

    void ofTooManyConnectionsTheIdleOnesAreClosed()
    {
        rlimit limit {};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
        const rlimit before = limit;
        limit.rlim_cur = 3 * Limit::ServerConnections;
        if (limit.rlim_max < limit.rlim_cur || ::setrlimit(RLIMIT_NOFILE, &limit) != 0)
            QSKIP("too few file descriptors are allowed here");
        {
            std::vector<std::unique_ptr<RawClient>> idle;
            for (qint64 i = 0; i < Limit::ServerConnections + 20; ++i)
                idle.push_back(std::make_unique<RawClient>(m_server->port()));
            QCOMPARE(RawClient(m_server->port()).ask("GET /").status, 200);
            // The newest connections stay open.
            QCOMPARE(idle.back()->ask("GET /").status, 200);
            int closed = 0;
            for (const auto &client : idle)
                closed +=
                    client->socket().waitForReadyRead(0) || client->socket().state() != QAbstractSocket::ConnectedState
                    ? 1
                    : 0;
            QVERIFY2(closed >= 20 && closed < 40, qPrintable(QString::number(closed)));
        }
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    }
#endif

    void aDownloadDoesNotDelayOtherClients()
    {
        QTemporaryDir folder;
        QFile film(folder.filePath(u"film.bin"_s));
        // A sparse file: no block of it is on the disk.
        QVERIFY(film.open(QIODevice::WriteOnly) && film.resize(1024LL * 1024 * 1024));
        write(folder.filePath(u"index.html"_s), "<h1>hello</h1>");
        const StaticSite site(folder.path());
        auto server = HttpServer::listen(m_thread, {}, site.handler());
        QVERIFY(server);
        const quint16 port = (*server)->port();
        std::atomic<qint64> received = 0;
        std::thread reader([&received, port] {
            RawClient client(port);
            client.request("GET /film.bin");
            while (client.socket().bytesAvailable() > 0 || client.socket().waitForReadyRead(5000))
                received += client.socket().readAll().size();
        });
        // Bytes of the film between another client's request and its answer.
        qint64 most = 0;
        while (received < film.size()) {
            RawClient other(port);
            const qint64 asked = received;
            QCOMPARE(other.ask("GET /").status, 200);
            most = std::max(most, received - asked);
        }
        server->reset();
        reader.join();
        // One turn of each writing connection, and the contents of the socket buffers.
        QVERIFY2(most < 100'000'000, qPrintable(QString::number(most)));
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
