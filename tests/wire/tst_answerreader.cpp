// SPDX-License-Identifier: MIT
#include "bridge/wire/answerreader.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class AnswerReaderTest : public QObject
{
    Q_OBJECT

    static AnswerReader reading(const QByteArray &bytes, size_t step)
    {
        AnswerReader reader({ 1024, 1024 });
        std::string_view rest(bytes.constData(), static_cast<size_t>(bytes.size()));
        for (; !rest.empty(); rest.remove_prefix(std::min(step, rest.size())))
            reader.feed(rest.substr(0, step));
        return reader;
    }

private Q_SLOTS:
    void aWholeAnswerIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("with a length") << "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabX"_ba << 200 << "ab"_ba;
        QTest::newRow("in chunks")
            << "HTTP/1.1 400 Bad\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n1\r\nb\r\n0\r\n\r\nX"_ba << 400
            << "ab"_ba;
        QTest::newRow("to the end") << "HTTP/1.0 200 OK\r\n\r\nab"_ba << 200 << "ab"_ba;
        QTest::newRow("no words") << "HTTP/1.1 500\r\nContent-Length: 0\r\n\r\n"_ba << 500 << ""_ba;
        QTest::newRow("no content") << "HTTP/1.1 204 No Content\r\n\r\nX"_ba << 204 << ""_ba;
        QTest::newRow("not modified") << "HTTP/1.1 304 No\r\nContent-Length: 7\r\n\r\n"_ba << 304 << ""_ba;
        QTest::newRow("after a hint")
            << "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"_ba << 200
            << "a"_ba;
    }
    void aWholeAnswerIsRead()
    {
        QFETCH(QByteArray, bytes);
        for (const size_t step : { size_t(1), size_t(3), size_t(1000) }) {
            AnswerReader reader = reading(bytes, step);
            reader.end();
            QVERIFY2(reader.problem().isEmpty(), qPrintable(reader.problem()));
            QTEST(reader.status(), "status");
            QTEST(reader.body(), "body");
        }
    }

    void anInvalidAnswerIsReported_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("nothing") << ""_ba << u"the connection was closed without an answer"_s;
        QTest::newRow("garbage") << "hello\r\n\r\n"_ba << u"the answer is not HTTP"_s;
        QTest::newRow("half a head") << "HTTP/1.1 200 OK\r\nConte"_ba << u"the answer is not HTTP"_s;
        QTest::newRow("only hints") << "HTTP/1.1 103 x\r\n\r\n"_ba << u"the answer is not HTTP"_s;
        QTest::newRow("endless hints") << QByteArray("HTTP/1.1 103 x\r\n\r\n").repeated(20)
                                       << u"an answer that was not asked for: 103"_s;
        QTest::newRow("another protocol")
            << "HTTP/1.1 101 Switching\r\n\r\n"_ba << u"an answer that was not asked for: 101"_s;
        QTest::newRow("a long head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(2000, 'a')
                                     << u"the answer's headers are larger than 1024 bytes"_s;
        QTest::newRow("cut off") << "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"_ba
                                 << u"the answer ends after 2 of 5 bytes"_s;
        QTest::newRow("cut off in a chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"_ba
                                            << u"the answer ends in the middle of a chunk"_s;
        QTest::newRow("too long, said") << "HTTP/1.1 200 OK\r\nContent-Length: 1025\r\n\r\n"_ba
                                        << u"the answer is larger than 1024 bytes"_s;
        QTest::newRow("too long, not said")
            << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1025, 'a') << u"the answer is larger than 1024 bytes"_s;
        QTest::newRow("a negative length") << "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabcde"_ba
                                           << u"the answer is not HTTP: a Content-Length that is no number"_s;
        QTest::newRow("no chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n"_ba
                                  << u"the answer is not HTTP: not a chunk's size"_s;
    }
    void anInvalidAnswerIsReported()
    {
        QFETCH(QByteArray, bytes);
        for (const size_t step : { size_t(1), size_t(10'000) }) {
            AnswerReader reader = reading(bytes, step);
            reader.end();
            QVERIFY(reader.isOver());
            QTEST(reader.problem(), "problem");
        }
    }
};

MINIHOST_TEST_MAIN(AnswerReaderTest, QCoreApplication)
#include "tst_answerreader.moc"
