// SPDX-License-Identifier: MIT
// Whatever a server answers, the HTTP client ends the request and reports the problem.
#include "bridge/core/events/http.h"
#include "bridge/exchange/httpclient.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class HostileAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyAnswerEndsInAResultOrAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("problem");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("good") << ok + "Content-Length: 2\r\n\r\n{}" << 200 << u""_s;
        QTest::newRow("good, in chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"
                                         << 200 << u""_s;
        QTest::newRow("good, to the end") << ok + "\r\n{}" << 200 << u""_s;
        QTest::newRow("nothing") << ""_ba << 0 << u"the connection was closed without an answer"_s;
        QTest::newRow("garbage") << "\x01\xff{}\r\n\r\n"_ba << 0 << u"the answer is not HTTP: a control character"_s;
        QTest::newRow("no JSON") << ok + "Content-Length: 2\r\n\r\nno" << 200 << u"the answer is not a JSON object: "_s;
        QTest::newRow("a negative length") << ok + "Content-Length: -2\r\n\r\n{}" << 0
                                           << u"the answer is not HTTP: a Content-Length that is no number"_s;
        QTest::newRow("a length and chunks") << ok + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}" << 0
                                             << u"the answer is not HTTP: both "_s;
        QTest::newRow("a huge length") << ok + "Content-Length: 99999999999999999999\r\n\r\n{}" << 200
                                       << u"the answer is larger than "_s;
        QTest::newRow("a huge chunk") << ok + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n{}" << 200
                                      << u"the answer is not HTTP: the body is larger than "_s;
        QTest::newRow("a huge head") << ok + QByteArray("X: y\r\n").repeated(100'000) << 0
                                     << u"the answer's headers are larger than "_s;
        QTest::newRow("a huge body") << ok + "\r\n" + QByteArray(17 * 1024 * 1024, ' ') << 200
                                     << u"the answer is larger than "_s;
        QTest::newRow("cut off") << ok + "Content-Length: 20\r\n\r\n{}" << 200
                                 << u"the answer ends after 2 of 20 bytes"_s;
    }
    void anyAnswerEndsInAResultOrAnError()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server, bytes] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, bytes] {
                socket->readAll();
                socket->write(bytes);
                socket->disconnectFromHost();
            });
        });
        const SystemClock clock;
        Journal journal(clock);
        HttpClient client(QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort())), journal);
        launch(client.get({ 1 }, u"/"_s, {}));
        const auto last = [&journal] { return journal.entriesAfter(0).last(); };
        QVERIFY(waitUntil([&] { return last().kind == Events::HttpReceived::Kind; }));
        const QString told = last().detail["problem"_L1].toString();
        QVERIFY2(problem.isEmpty() ? told.isEmpty() : told.startsWith(problem), qPrintable(told));
        QTEST(last().detail["status"_L1].toInt(), "status");
    }
};

MINIHOST_TEST_MAIN(HostileAnswersTest, QCoreApplication)
#include "tst_hostileanswers.moc"
