// SPDX-License-Identifier: MIT
#include "bridge/http/httpserver.h"
#include "bridge/http/httpthread.h"
#include "bridge/tls/originfront.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslKey>
#include <QSslSocket>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class OriginFrontTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto certificate = Certificate::make({ u"app.example.com"_s, u"192.0.2.1"_s });
        QVERIFY(certificate);
        m_certificate = *certificate;
        HttpServerOptions options;
        options.hosts = QStringList { u"app.example.com:443"_s };
        auto server = HttpServer::listen(m_thread, options, [](const HttpRequest &request, const HttpReply &reply) {
            reply(HttpResponse::text(request.target == "/large" ? QByteArray(3'000'000, '#') : request.body, 200));
        });
        QVERIFY(server);
        m_server = std::move(*server);
        FrontHooks hooks;
        hooks.unreachable = [](const QByteArray &target, const QString &) { return "nobody for " + target; };
        auto front = OriginFront::listen(m_thread, &m_certificate, hooks);
        QVERIFY(front);
        m_front = std::move(*front);
    }
    void init() { m_front->setTarget(FrontTarget { u"127.0.0.1"_s, m_server->port() }); }

    void theCertificateNamesTheHostsAndThePinIsOfItsKey()
    {
        const QSslCertificate certificate(m_certificate.certificate);
        QVERIFY(!certificate.isNull());
        QVERIFY(certificate.subjectAlternativeNames().contains(QSsl::DnsEntry, u"app.example.com"_s));
        QVERIFY(certificate.subjectAlternativeNames().contains(QSsl::IpAddressEntry, u"192.0.2.1"_s));
        const QByteArray spki = certificate.publicKey().toDer();
        QCOMPARE(QCryptographicHash::hash(spki, QCryptographicHash::Sha256).toBase64(), m_certificate.pin);
        // Each run has a key of its own.
        QVERIFY(Certificate::make({ u"app.example.com"_s })->pin != m_certificate.pin);
    }

    void oneConnectionCarriesManyRequests()
    {
        QSslSocket socket;
        QVERIFY(connectTo(socket));
        for (int i = 0; i < 3; ++i) {
            socket.write("POST / HTTP/1.1\r\nHost: app.example.com\r\nContent-Length: 5\r\n\r\nhello");
            QVERIFY(readUntil(socket, "hello").startsWith("HTTP/1.1 200"));
        }
    }

    void aLargeAnswerArrivesWhole()
    {
        QSslSocket socket;
        QVERIFY(connectTo(socket));
        socket.write("GET /large HTTP/1.1\r\nHost: app.example.com\r\nConnection: close\r\n\r\n");
        const QByteArray all = readUntil(socket, {});
        QCOMPARE(all.count('#'), 3'000'000);
    }

    void anotherNameIsRefusedByTheServerBehind()
    {
        QSslSocket socket;
        QVERIFY(connectTo(socket));
        socket.write("GET / HTTP/1.1\r\nHost: evil.example.com\r\n\r\n");
        QVERIFY(readUntil(socket, {}).startsWith("HTTP/1.1 421"));
    }

    void anUnreachableServerIsReported()
    {
        m_front->setTarget(FrontTarget { u"127.0.0.1"_s, 1, FrontTarget::Host::Renamed });
        QSslSocket socket;
        QVERIFY(connectTo(socket));
        socket.write("GET /todo HTTP/1.1\r\nHost: app.example.com\r\n\r\n");
        const QByteArray answer = readUntil(socket, {});
        QVERIFY(answer.startsWith("HTTP/1.1 502"));
        QVERIFY(answer.endsWith("nobody for /todo"));
    }

    void aRenamedServerIsReachedByTheOriginsNameOnly()
    {
        HttpServerOptions options;
        auto server = HttpServer::listen(m_thread, options, [](const HttpRequest &request, const HttpReply &reply) {
            reply(HttpResponse::text("called " + request.header("Host"), 200));
        });
        QVERIFY(server);
        m_front->setTarget(
            FrontTarget { u"127.0.0.1"_s, (*server)->port(), FrontTarget::Host::Renamed, u"app.example.com:443"_s });
        for (const QByteArray &name : { "app.example.com"_ba, "app.example.com:443"_ba }) {
            QSslSocket socket;
            QVERIFY(connectTo(socket));
            socket.write("GET / HTTP/1.1\r\nHost: " + name + "\r\n\r\n");
            const QByteArray called = "called 127.0.0.1:" + QByteArray::number((*server)->port());
            QVERIFY(readUntil(socket, called).endsWith(called));
        }
        for (const QByteArray &name : { "evil.example.com"_ba, "app.example.com:444"_ba, "localhost"_ba }) {
            QSslSocket socket;
            QVERIFY(connectTo(socket));
            socket.write("GET / HTTP/1.1\r\nHost: " + name + "\r\n\r\n");
            QVERIFY(readUntil(socket, "\n").startsWith("HTTP/1.1 421"));
        }
    }

    void aCheckedServerGetsTheBrowsersHostAndOneRequestAConnection()
    {
        HttpServerOptions options;
        options.moreHosts = QStringList { u"app.example.com"_s };
        auto server = HttpServer::listen(m_thread, options, [](const HttpRequest &request, const HttpReply &reply) {
            reply(HttpResponse::text("called " + request.header("Host") + ' ' + request.header("Connection") + " by "
                    + request.header("Origin"),
                200));
        });
        QVERIFY(server);
        m_front->setTarget(FrontTarget { u"127.0.0.1"_s, (*server)->port(), FrontTarget::Host::Checked });
        QSslSocket socket;
        QVERIFY(connectTo(socket));
        socket.write(
            "POST / HTTP/1.1\r\nHost: app.example.com\r\nOrigin: https://app.example.com\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(readUntil(socket, {}).endsWith("called app.example.com close by https://app.example.com"));
    }

    void anAmbiguousHeadIsNotForwarded_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("length and chunks") << "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"_ba;
        QTest::newRow("coding that is none") << "Transfer-Encoding: xchunked\r\n"_ba;
        QTest::newRow("a blank before the colon") << "Content-Length : 5\r\n"_ba;
        QTest::newRow("a folded line") << "X: a\r\n Content-Length: 5\r\n"_ba;
        QTest::newRow("LF alone") << "X: a\nContent-Length: 5\r\n"_ba;
        QTest::newRow("a second name") << "Host: app.example.com\r\n"_ba;
    }
    void anAmbiguousHeadIsNotForwarded()
    {
        QFETCH(QByteArray, head);
        using enum FrontTarget::Host;
        for (const auto named : { Kept, Renamed, Checked }) {
            m_front->setTarget(FrontTarget { u"127.0.0.1"_s, m_server->port(), named });
            QSslSocket socket;
            QVERIFY(connectTo(socket));
            socket.write("POST / HTTP/1.1\r\nHost: app.example.com\r\n" + head + "\r\nGET /hidden HTTP/1.1\r\n\r\n");
            // The reason is the answer's last line.
            const QByteArray answer = readUntil(socket, "\n");
            QVERIFY(answer.startsWith("HTTP/1.1 400"));
            QCOMPARE(answer.count("HTTP/1.1 "), 1);
        }
    }

    void aHalfClosedClientGetsItsAnswer()
    {
        auto plain = OriginFront::listen(m_thread, nullptr, {});
        QVERIFY(plain);
        (*plain)->setTarget(FrontTarget { u"127.0.0.1"_s, m_server->port() });
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, (*plain)->port());
        QVERIFY(socket.waitForConnected());
        socket.write("GET /large HTTP/1.1\r\nHost: app.example.com\r\nConnection: close\r\n\r\n");
        QVERIFY(socket.waitForBytesWritten());
        QCOMPARE(::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR), 0);
        QByteArray all;
        while (socket.waitForReadyRead(5000))
            all += socket.readAll();
        QCOMPARE(all.count('#'), 3'000'000);
    }

    void plainHttpAndDisconnectionsDoNoHarm()
    {
        QTcpSocket plain;
        plain.connectToHost(u"127.0.0.1"_s, m_front->port());
        QVERIFY(plain.waitForConnected());
        plain.write("GET / HTTP/1.1\r\n\r\n");
        QVERIFY(plain.state() == QAbstractSocket::UnconnectedState || plain.waitForDisconnected());
        {
            QSslSocket gone;
            QVERIFY(connectTo(gone));
            gone.write("GET /large HTTP/1.1\r\nHost: app.example.com\r\n\r\n");
            QVERIFY(gone.waitForReadyRead());
            gone.abort();
        }
        oneConnectionCarriesManyRequests();
    }

private:
    bool connectTo(QSslSocket &socket)
    {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, m_front->port(), u"app.example.com"_s);
        return socket.waitForEncrypted();
    }
    // Reads up to these bytes, or to the end of the connection.
    static QByteArray readUntil(QSslSocket &socket, const QByteArray &end)
    {
        QByteArray all = socket.readAll();
        while ((end.isEmpty() || !all.endsWith(end)) && socket.waitForReadyRead(5000))
            all += socket.readAll();
        return all + socket.readAll();
    }

    Certificate m_certificate;
    HttpThread m_thread;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<OriginFront> m_front;
};

MINIHOST_TEST_MAIN(OriginFrontTest, QCoreApplication)
#include "tst_originfront.moc"
