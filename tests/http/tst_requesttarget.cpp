// SPDX-License-Identifier: MIT
#include "bridge/http/requesttarget.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class RequestTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathIsDecodedOnce_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("path");
        QTest::newRow("plain") << "/v1.0/contact/users/me"_ba << u"/v1.0/contact/users/me"_s;
        QTest::newRow("root") << "/"_ba << u"/"_s;
        QTest::newRow("query") << "/a?b=/../c"_ba << u"/a"_s;
        QTest::newRow("blank") << "/a%20b"_ba << u"/a b"_s;
        QTest::newRow("utf-8") << "/%E6%BC%94"_ba << u"/演"_s;
        QTest::newRow("once only") << "/%2541"_ba << u"/%41"_s;
        QTest::newRow("plus stays") << "/a+b"_ba << u"/a+b"_s;
        QTest::newRow("at the end") << "/%41"_ba << u"/A"_s;
        QTest::newRow("two dots in a name") << "/a..b"_ba << u"/a..b"_s;
        QTest::newRow("star") << "*"_ba << u"*"_s;
        QTest::newRow("absolute") << "http://127.0.0.1:80/a"_ba << u"/a"_s;
        QTest::newRow("absolute, capitals") << "HTTP://127.0.0.1:80/a"_ba << u"/a"_s;
        QTest::newRow("absolute, only a query") << "http://127.0.0.1:80?a=/b"_ba << u"/"_s;
        QTest::newRow("absolute, bare") << "http://127.0.0.1:80"_ba << u"/"_s;
    }
    void aPathIsDecodedOnce()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, path);
        const auto parsed = parseTarget(target);
        QVERIFY(parsed);
        QCOMPARE(parsed->path, path);
    }

    void anInvalidPathIsRefused_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("no slash") << "a"_ba;
        QTest::newRow("bad escape") << "/%zz"_ba;
        QTest::newRow("cut escape") << "/%4"_ba;
        QTest::newRow("percent at the end") << "/%"_ba;
        QTest::newRow("NUL") << "/a%00b"_ba;
        QTest::newRow("not utf-8") << "/%ff%fe"_ba;
        QTest::newRow("surrogate") << "/%ed%a0%80"_ba;
        QTest::newRow("climbing") << "/a/../b"_ba;
        QTest::newRow("climbing at the end") << "/a/.."_ba;
        QTest::newRow("climbing, encoded") << "/%2e%2e/b"_ba;
        QTest::newRow("climbing, half encoded") << "/.%2E/b"_ba;
        QTest::newRow("climbing over an encoded slash") << "/a%2f..%2fb"_ba;
        QTest::newRow("authority form") << "127.0.0.1:80"_ba;
        QTest::newRow("absolute without a name") << "http:///a"_ba;
        QTest::newRow("absolute with a user") << "http://me@localhost/a"_ba;
        QTest::newRow("absolute with a bad port") << "http://localhost:+80/a"_ba;
        QTest::newRow("another scheme") << "https://localhost/a"_ba;
    }
    void anInvalidPathIsRefused()
    {
        QFETCH(QByteArray, target);
        QVERIFY(!parseTarget(target));
    }

    void theQueryAndTheAuthorityAreKept()
    {
        const auto parsed = parseTarget("http://localhost:7/a?since=3&q=%E6%BC%94");
        QVERIFY(parsed);
        QVERIFY(parsed->authority);
        QCOMPARE(*parsed->authority, (Authority { "localhost", 7 }));
        QCOMPARE(parsed->query.queryItemValue(u"since"_s), u"3"_s);
        QCOMPARE(parsed->query.queryItemValue(u"q"_s, QUrl::FullyDecoded), u"演"_s);
    }
};

MINIHOST_TEST_MAIN(RequestTargetTest, QCoreApplication)
#include "tst_requesttarget.moc"
