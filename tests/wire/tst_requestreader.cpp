// SPDX-License-Identifier: MIT
// Refused requests and their statuses are tested in tests/http/tst_httprobustness.cpp, over a socket; this tests the
// other requests.
#include "bridge/wire/requestreader.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class RequestReaderTest : public QObject
{
    Q_OBJECT

    static constexpr RequestReader::Limits limits { 1024, 1024 };

    // Gives the bytes to the reader, at once or in pieces, until the request is complete; returns how many of them
    // belonged to it.
    static qsizetype give(RequestReader &reader, const QByteArray &bytes, qsizetype step = 1'000'000)
    {
        using State = RequestReader::State;
        qsizetype taken = 0;
        while (taken < bytes.size() && reader.state() != State::Done && reader.state() != State::Broken) {
            const qsizetype count = std::min(step, bytes.size() - taken);
            taken += static_cast<qsizetype>(reader.feed({ bytes.constData() + taken, static_cast<size_t>(count) }));
        }
        return taken;
    }

private Q_SLOTS:
    void aRequestIsReadTheSameInPiecesOfAnySize()
    {
        const QByteArray first =
            "\r\nPOST /a?b HTTP/1.1\r\nHost: LocalHost:80\r\nX:\t y \r\nTransfer-Encoding: Chunked\r\n\r\n"
            "3;a=\"\\\"\";b=c;d\r\nabc\r\n04\r\ndefg\r\n0\r\nAuthorization: x\r\n\r\n";
        const QByteArray bytes = first + "GET /next HTTP/1.1\r\n";
        for (qsizetype step = 1; step <= bytes.size(); ++step) {
            RequestReader reader(limits);
            QCOMPARE(give(reader, bytes, step), first.size());
            QCOMPARE(reader.head().method, "POST"_ba);
            QCOMPARE(reader.head().target, "/a?b"_ba);
            QCOMPARE(*reader.head().host, (Authority { "localhost", 80 }));
            QCOMPARE(reader.head().header("x"), "y"_ba);
            QCOMPARE(reader.body(), "abcdefg"_ba);
            // A trailer field is not added to the headers.
            QCOMPARE(reader.head().headers.size(), 3);
            QVERIFY(!reader.head().closes);
        }
    }

    void theHeadIsThereBeforeTheBody()
    {
        RequestReader reader(limits);
        const QByteArray head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";
        QCOMPARE(give(reader, head), head.size());
        QVERIFY(reader.state() == RequestReader::State::Body);
        QCOMPARE(give(reader, "abcGET"), 3);
        QCOMPARE(reader.body(), "abc"_ba);
    }

    void aConnectionIsKeptOrClosedAsTheHeadSays_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("connection");
        QTest::addColumn<bool>("closes");
        QTest::newRow("1.1") << "1.1"_ba
                             << ""_ba << false;
        QTest::newRow("1.1, close") << "1.1"_ba
                                    << "Close"_ba << true;
        QTest::newRow("1.1, in a list") << "1.1"_ba
                                        << "x , close"_ba << true;
        QTest::newRow("1.1, part of a word") << "1.1"_ba
                                             << "closed"_ba << false;
        QTest::newRow("1.0") << "1.0"_ba
                             << ""_ba << true;
        QTest::newRow("1.0, kept") << "1.0"_ba
                                   << "Keep-Alive"_ba << false;
        QTest::newRow("1.0, both") << "1.0"_ba
                                   << "keep-alive, close"_ba << true;
    }
    void aConnectionIsKeptOrClosedAsTheHeadSays()
    {
        QFETCH(QByteArray, version);
        QFETCH(QByteArray, connection);
        RequestReader reader(limits);
        give(reader, "GET / HTTP/" + version + "\r\nHost: a\r\nConnection: " + connection + "\r\n\r\n");
        QVERIFY(reader.state() == RequestReader::State::Done);
        QTEST(reader.head().closes, "closes");
    }

    void aMistakeIsReportedAsSoonAsItArrives_data()
    {
        // Complete: no byte need follow.
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a control character") << "\x16"_ba;
        QTest::newRow("a line end of another kind") << "GET / HTTP/1.1\n"_ba;
        QTest::newRow("another protocol") << "PRI * HTTP/2.0\r\n"_ba;
        QTest::newRow("HTTP/0.9") << "GET /\r\n"_ba;
        QTest::newRow("a header that is none") << "GET / HTTP/1.1\r\nOops\r\n"_ba;
        QTest::newRow("a chunk's size that is none")
            << "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"_ba;
        QTest::newRow("a first line without an end") << QByteArray(1025, 'a');
        QTest::newRow("many empty lines") << QByteArray("\r\n").repeated(513);
    }
    void aMistakeIsReportedAsSoonAsItArrives()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype step : { bytes.size(), qsizetype(1) }) {
            RequestReader reader(limits);
            give(reader, bytes, step);
            QVERIFY(reader.state() == RequestReader::State::Broken);
            QVERIFY(!reader.fault().why.isEmpty());
        }
    }

    void aBodyAtTheLimitIsTakenAndOneBeyondIsNot()
    {
        for (const int size : { 1024, 1025 }) {
            const auto expected = size == 1024 ? RequestReader::State::Done : RequestReader::State::Broken;
            const QByteArray body(size, 'x');
            RequestReader counted(limits);
            give(counted,
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n" + body);
            QVERIFY(counted.state() == expected);
            RequestReader chunked(limits);
            give(chunked,
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n"
                    + QByteArray::number(size - 1, 16) + "\r\n" + body.chopped(1) + "\r\n0\r\n\r\n");
            QVERIFY(chunked.state() == expected);
        }
    }
};

MINIHOST_TEST_MAIN(RequestReaderTest, QCoreApplication)
#include "tst_requestreader.moc"
