// SPDX-License-Identifier: MIT
#include "bridge/http/httpserver.h"
#include "bridge/http/httpthread.h"
#include "tests/http/rawclient.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// Requests that two readers could understand differently: each is refused, and the connection is closed.
class MalformedRequestsTest : public QObject
{
    Q_OBJECT

    HttpThread m_thread;
    std::unique_ptr<HttpServer> m_server;

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
    }

    // After each test a normal client is served.
    void cleanup() { QCOMPARE(RawClient(m_server->port()).ask("GET /").status, 200); }

    void ambiguousAndMalformedRequestsAreRefusedAndClosed_data()
    {
        // HOST stands for the right host.
        QTest::addColumn<QByteArray>("bytes");
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
        const auto coded = [](const char *name, const char *codings, int status) {
            QTest::newRow(name) << QByteArray("POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: ") + codings
                    + "\r\n\r\nGET /hidden HTTP/1.1\r\nHost: HOST\r\n\r\n"
                                << status;
        };
        coded("coding whose name ends in chunked", "xchunked", 400);
        coded("coding before nothing", "gzip", 400);
        coded("identity", "identity", 400);
        coded("chunked is not the last", "chunked, identity", 400);
        coded("chunked twice", "chunked, chunked", 400);
        coded("chunked twice, in two lines", "chunked\r\nTransfer-Encoding: chunked", 400);
        coded("chunked and then another, in two lines", "chunked\r\nTransfer-Encoding: identity", 400);
        coded("chunked in quotes", "\"chunked\"", 400);
        coded("chunked with a parameter", "chunked;q=1", 400);
        coded("chunked and an empty one", "chunked,", 400);
        coded("no coding at all", "", 400);
        coded("a vertical tab before chunked", "\vchunked", 400);
        coded("a coding that is not known", "gzip, chunked", 501);
        QTest::newRow("coding in HTTP/1.0")
            << "POST / HTTP/1.0\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba << 400;
        QTest::newRow("a blank before the colon of the coding")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n"_ba << 400;
        QTest::newRow("a folded coding")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"_ba << 400;
        QTest::newRow("a folded line") << "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\r\n b\r\n\r\n"_ba << 400;
        QTest::newRow("a folded first line") << "GET / HTTP/1.1\r\n Host: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("LF alone") << "GET / HTTP/1.1\nHost: HOST\n\n"_ba << 400;
        QTest::newRow("LF alone in the middle") << "GET / HTTP/1.1\r\nHost: HOST\nX: y\r\n\r\n"_ba << 400;
        QTest::newRow("CR in a value") << "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\rContent-Length: 5\r\n\r\n"_ba << 400;
        QTest::newRow("NUL in a value") << "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\0b\r\n\r\n"_ba << 400;
        QTest::newRow("a name that is no token") << "GET / HTTP/1.1\r\nHost: HOST\r\nX(y): z\r\n\r\n"_ba << 400;
        QTest::newRow("an empty name") << "GET / HTTP/1.1\r\nHost: HOST\r\n: z\r\n\r\n"_ba << 400;
        QTest::newRow("two blanks in the first line") << "GET  / HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("a tab in the first line") << "GET\t/ HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("bytes that are not ASCII in the target")
            << "GET /\xe6\xbc\x94 HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("a fragment in the target") << "GET /#a HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("a version in small letters") << "GET / http/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("HTTP/0.9 with a version") << "GET / HTTP/0.9\r\n\r\n"_ba << 400;
        QTest::newRow("to a proxy") << "CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("a star that is not for OPTIONS") << "GET * HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("an empty host") << "GET / HTTP/1.1\r\nHost:\r\n\r\n"_ba << 400;
        QTest::newRow("an empty host, HTTP/1.0") << "GET / HTTP/1.0\r\nHost:\r\n\r\n"_ba << 400;
        QTest::newRow("a path in the host") << "GET / HTTP/1.1\r\nHost: evil.example/.HOST\r\n\r\n"_ba << 400;
        QTest::newRow("a user in the host") << "GET / HTTP/1.1\r\nHost: me@HOST\r\n\r\n"_ba << 400;
        QTest::newRow("a user in the target") << "GET http://me@HOST/ HTTP/1.1\r\nHost: HOST\r\n\r\n"_ba << 400;
        QTest::newRow("the same length twice")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na"_ba << 400;
        for (const char *length : { "1, 1", "+1", "1 1", "1.0", "1e1", "\"1\"", "" }) {
            QTest::addRow("a length of \"%s\"", length)
                << QByteArray("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: ") + length + "\r\n\r\na" << 400;
        }
        QTest::newRow("a length that wraps round")
            << "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 18446744073709551617\r\n\r\na"_ba << 413;
        const auto chunked = [](const QByteArray &name, const QByteArray &body, int status) {
            QTest::newRow(name.constData())
                << "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n" + body << status;
        };
        chunked("a chunk's size that wraps round", "10000000000000001\r\na\r\n", 400);
        chunked("a chunk of more than may come", "fffffffffffff\r\n", 413);
        chunked("a chunk's size with a sign", "+1\r\na\r\n", 400);
        chunked("a chunk's size in C", "0x1\r\na\r\n", 400);
        chunked("a chunk without a size", "\r\n", 400);
        chunked("a blank behind a chunk's size", "1 \r\na\r\n", 400);
        chunked("a chunk longer than its size", "1\r\nab\r\n", 400);
        chunked("LF alone behind a chunk's size", "1\na\r\n", 400);
        chunked("LF alone behind a chunk", "1\r\na\n", 400);
        chunked("CR alone in an extension", "1;a\rb\r\na\r\n", 400);
        chunked("an extension that is none", "1;a b\r\na\r\n", 400);
        chunked("an extension whose quotes do not end", "1;a=\"b\r\na\r\n", 400);
        chunked("one long extension", "1;" + QByteArray(5'000, 'a') + "\r\na\r\n", 400);
        chunked("many extensions", QByteArray("1;abcdefg\r\na\r\n").repeated(1'000), 400);
        chunked("a trailer that is no header", "0\r\nOops\r\n\r\n", 400);
        for (const QByteArray name : { "Content-Length", "transfer-encoding", "Host", "Connection" })
            chunked("a trailer with " + name, "0\r\n" + name + ": chunked\r\n\r\n", 400);
        chunked("a folded trailer", "0\r\nA: b\r\n c\r\n\r\n", 400);
        chunked("a long trailer", "0\r\n" + QByteArray("A: b\r\n").repeated(5'000) + "\r\n", 431);
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
        // Nothing that follows is answered: neither bytes that a lenient reader takes for the next request, nor a real
        // request.
        client.request("GET /");
        bool closed = false;
        QCOMPARE(client.rest(&closed), ""_ba);
        QVERIFY(closed);
    }
};

MINIHOST_TEST_MAIN(MalformedRequestsTest, QCoreApplication)
#include "tst_malformedrequests.moc"
