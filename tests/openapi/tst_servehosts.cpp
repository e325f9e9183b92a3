// SPDX-License-Identifier: MIT
// `minihost serve` under the names that servers know DingTalk by, on other addresses, and over TLS.
#include "tests/openapi/served.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

RawClient::Answer askAs(quint16 port, const QByteArray &line, const QByteArray &host, const QByteArray &headers = {},
    const QByteArray &body = {})
{
    RawClient client(port);
    client.send(line + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers
        + (body.isEmpty() ? QByteArray() : "Content-Length: " + QByteArray::number(body.size()) + "\r\n") + "\r\n"
        + body);
    return client.answer();
}

const QByteArray json = "Content-Type: application/json\r\n";

// An address of this machine that is not a loopback address; null when it has none.
QHostAddress outerAddress()
{
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
            return address;
    }
    return {};
}

// Whole, until the server closes the connection.
QByteArray askOver(QIODevice &socket, const QByteArray &request)
{
    socket.write(request);
    QByteArray all;
    while (socket.waitForReadyRead(Served::deadline))
        all += socket.readAll();
    return all;
}

} // namespace

class ServeHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSeedsRequestGetsATokenUnderDingTalksName()
    {
        Served served({ u"--data"_s, u":memory:"_s });
        const auto answer = askAs(served.port(), "POST /v1.0/oauth2/userAccessToken", "api.dingtalk.com", json,
            Served::exchange(served.codes(1).value(0)));
        QCOMPARE(answer.status, 200);
        QVERIFY(QJsonDocument::fromJson(answer.body)["accessToken"_L1].isString());
    }

    void eachHostServesItsOwnPaths_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        const QByteArray login = "/oauth2/auth?client_id=nobody";
        QTest::newRow("api") << "api.dingtalk.com"_ba
                             << "/v1.0/contact/users/me"_ba << 401;
        QTest::newRow("api, a login page") << "api.dingtalk.com"_ba << login << 404;
        QTest::newRow("api, the older API") << "api.dingtalk.com"_ba
                                            << "/gettoken"_ba << 404;
        QTest::newRow("oapi") << "oapi.dingtalk.com"_ba
                              << "/gettoken"_ba << 200;
        QTest::newRow("oapi, the newer API") << "oapi.dingtalk.com"_ba
                                             << "/v1.0/contact/users/me"_ba << 404;
        QTest::newRow("login") << "login.dingtalk.com:443"_ba << login << 400;
        QTest::newRow("login, consent") << "login.dingtalk.com"_ba
                                        << "/dingdemo/adminConsent"_ba << 404;
        QTest::newRow("account") << "account.dingtalk.com"_ba
                                 << "/dingdemo/adminConsent"_ba << 400;
        QTest::newRow("account, a token") << "account.dingtalk.com"_ba
                                          << "/v1.0/contact/users/me"_ba << 404;
        QTest::newRow("own name") << "127.0.0.1"_ba
                                  << "/gettoken"_ba << 200;
        QTest::newRow("a forwarded port") << "localhost:8080"_ba
                                          << "/v1.0/contact/users/me"_ba << 401;
        QTest::newRow("out of a container") << "host.docker.internal:8080"_ba
                                            << "/gettoken"_ba << 200;
        QTest::newRow("another name of DingTalk") << "www.dingtalk.com"_ba
                                                  << "/gettoken"_ba << 421;
        QTest::newRow("another name") << "evil.example"_ba
                                      << "/gettoken"_ba << 421;
        QTest::newRow("an address without --host") << "192.0.2.1"_ba
                                                   << "/gettoken"_ba << 421;
    }
    void eachHostServesItsOwnPaths()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        static Served served({ u"--data"_s, u":memory:"_s });
        const auto answer = askAs(served.port(), "GET " + path, host);
        QCOMPARE(answer.status, status);
        // The answer names the host that has the path.
        QCOMPARE(answer.body.contains("that is a path of "), status == 404);
    }

    void theControlApiAnswersLoopbackNamesOnly_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("address") << "127.0.0.1:1"_ba << 401;
        QTest::newRow("localhost") << "localhost"_ba << 401;
        QTest::newRow("api") << "api.dingtalk.com"_ba << 403;
        QTest::newRow("container") << "host.docker.internal"_ba << 403;
    }
    void theControlApiAnswersLoopbackNamesOnly()
    {
        QFETCH(QByteArray, host);
        QFETCH(int, status);
        static Served served({ u"--data"_s, u":memory:"_s });
        QCOMPARE(askAs(served.port(), "GET /__minihost/v1/health", host).status, status);
    }

    void overTlsTheSeedsRequestGetsAToken()
    {
        Served served({ u"--data"_s, u":memory:"_s, u"--tls"_s });
        const QList<QSslCertificate> trusted =
            QSslCertificate::fromPath(served.ready().value("certificate"_L1).toString());
        QCOMPARE(trusted.size(), 1);
        const auto port = static_cast<quint16>(QUrl(served.ready().value("tls"_L1).toString()).port());
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(trusted);
        configuration.setAllowedNextProtocols({ "h2", "http/1.1" });
        const QByteArray body = Served::exchange(served.codes(1).value(0));
        for (const QString &name : { u"api.dingtalk.com"_s, u"localhost"_s, u"127.0.0.1"_s }) {
            QSslSocket socket;
            socket.setSslConfiguration(configuration);
            socket.setPeerVerifyName(name);
            socket.connectToHostEncrypted(u"127.0.0.1"_s, port, name);
            QVERIFY2(socket.waitForEncrypted(Served::deadline), qPrintable(socket.errorString()));
            QCOMPARE(socket.sslConfiguration().nextNegotiatedProtocol(), "http/1.1"_ba);
            const QByteArray answer = askOver(socket,
                "POST /v1.0/oauth2/userAccessToken HTTP/1.1\r\nHost: " + name.toLatin1() + "\r\n" + json
                    + "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            // The code is redeemed by the first name.
            QVERIFY2(answer.startsWith(name == "api.dingtalk.com"_L1 ? "HTTP/1.1 200" : "HTTP/1.1 400"), answer);
        }
    }

    void anotherNameIsNotInTheCertificate()
    {
        Served served({ u"--data"_s, u":memory:"_s, u"--tls"_s });
        QSslSocket socket;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(served.ready().value("certificate"_L1).toString()));
        socket.setSslConfiguration(configuration);
        const auto port = static_cast<quint16>(QUrl(served.ready().value("tls"_L1).toString()).port());
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port, u"evil.example"_s);
        QVERIFY(!socket.waitForEncrypted(Served::deadline));
    }

    void theControlApiIsNotServedOverTls()
    {
        Served served({ u"--data"_s, u":memory:"_s, u"--tls"_s });
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        const auto port = static_cast<quint16>(QUrl(served.ready().value("tls"_L1).toString()).port());
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        QVERIFY(socket.waitForEncrypted(Served::deadline));
        QFile file(served.ready().value("controlTokenFile"_L1).toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray answer = askOver(socket,
            "GET /__minihost/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + file.readAll().trimmed() + "\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 403"), answer);
    }

    void theCertificateFileGoesWithTheProgram()
    {
        Served served({ u"--data"_s, u":memory:"_s, u"--tls"_s });
        const QString file = served.ready().value("certificate"_L1).toString();
        QVERIFY(QFile::exists(file));
        QCOMPARE(served.terminate(), 0);
        QVERIFY(!QFile::exists(file));
    }

    void otherMachinesReachTheOpenApiWithHost_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("all") << u"0.0.0.0"_s;
        QTest::newRow("one") << outerAddress().toString();
    }
    void otherMachinesReachTheOpenApiWithHost()
    {
        QFETCH(QString, host);
        const QHostAddress outer = outerAddress();
        if (outer.isNull())
            QSKIP("this machine has no address but loopback");
        Served served({ u"--data"_s, u":memory:"_s, u"--host"_s, host });
        QCOMPARE(served.control("GET /__minihost/v1/health").value("status"_L1).toString(), u"ok"_s);
        const QByteArray name = outer.toString().toLatin1() + ':' + QByteArray::number(served.port());
        const auto ask = [&](const QByteArray &path) {
            QTcpSocket socket;
            socket.connectToHost(outer, served.port());
            return socket.waitForConnected(Served::deadline)
                ? askOver(socket, "GET " + path + " HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n")
                : QByteArray();
        };
        QVERIFY(ask("/gettoken").startsWith("HTTP/1.1 200"));
        QVERIFY(ask("/__minihost/v1/health").startsWith("HTTP/1.1 403"));
        served.terminate();
        const QString told = QString::fromUtf8(served.process().readAllStandardError());
        QVERIFY2(told.contains("warning: other machines can reach the open platform at "_L1 + host), qPrintable(told));
        QVERIFY(told.contains("without --tls"_L1));
    }

    void wrongAddressesAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        QTest::newRow("a name") << QStringList { u"--host"_s, u"example.com"_s } << 2 << u"\"example.com\""_s;
        QTest::newRow("empty") << QStringList { u"--host"_s, QString() } << 2 << u"--host must be an IP address"_s;
        QTest::newRow("elsewhere") << QStringList { u"--host"_s, u"192.0.2.1"_s } << 3 << u"192.0.2.1:"_s;
        QTest::newRow("port without TLS") << QStringList { u"--tls-port"_s, u"4443"_s } << 2 << u"needs --tls"_s;
        QTest::newRow("port too large") << QStringList { u"--tls"_s, u"--tls-port"_s, u"65536"_s } << 2
                                        << u"--tls-port"_s;
    }
    void wrongAddressesAreRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, told);
        Served served(QStringList { u"--data"_s, u":memory:"_s } + arguments);
        QCOMPARE(served.exitCode(), code);
        const QString error = QString::fromUtf8(served.process().readAllStandardError());
        QVERIFY2(error.contains(told), qPrintable(error));
    }
};

MINIHOST_TEST_MAIN(ServeHostsTest, QCoreApplication)
#include "tst_servehosts.moc"
