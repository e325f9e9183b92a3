// SPDX-License-Identifier: MIT
#include "app/sources/deeplink.h"
#include "bridge/core/errors/files.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class DeepLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathIsResolvedAgainstTheEntry_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("link");
        const QString root = u"http://app.localhost:4000/"_s;
        const QString below = u"https://app.example.com/h5/index.html?a=1#b"_s;
        QTest::newRow("none") << below << u""_s << below;
        QTest::newRow("path") << root << u"/deep/link?x=1#y"_s << u"http://app.localhost:4000/deep/link?x=1#y"_s;
        QTest::newRow("relative") << root << u"deep"_s << u"http://app.localhost:4000/deep"_s;
        QTest::newRow("below") << below << u"/orders/5"_s << u"https://app.example.com/h5/orders/5"_s;
        QTest::newRow("query") << below << u"?x=1"_s << u"https://app.example.com/h5/index.html?x=1"_s;
        QTest::newRow("fragment") << below << u"#/orders"_s << u"https://app.example.com/h5/index.html?a=1#/orders"_s;
        QTest::newRow("entry") << root << u"/"_s << root;
        QTest::newRow("no path") << u"http://localhost:5173"_s << u"/a"_s << u"http://localhost:5173/a"_s;
        QTest::newRow("encoded") << root << u"/a%20b?c=%26&corp=$CORPID$"_s
                                 << u"http://app.localhost:4000/a%20b?c=%26&corp=$CORPID$"_s;
        QTest::newRow("address in the query")
            << root << u"/a?to=https://x.example/"_s << u"http://app.localhost:4000/a?to=https://x.example/"_s;
        QTest::newRow("dots in the query") << root << u"/a?to=/../b"_s << u"http://app.localhost:4000/a?to=/../b"_s;
    }
    void aPathIsResolvedAgainstTheEntry()
    {
        QFETCH(QString, entry);
        QFETCH(QString, path);
        QFETCH(QString, link);
        const auto made = deepLink(QUrl(entry), path);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        QCOMPARE(made->toString(QUrl::FullyEncoded), link);
    }

    void aPathToAnotherOriginIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : { "/..", "../x", "/a/../../x", "/%2e%2e/x", "/a/%2E./x", "//evil.example/x",
                 "https://evil.example/", "javascript:alert(1)", "/\\evil.example", "file:///etc/passwd" })
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void aPathToAnotherOriginIsRefused()
    {
        QFETCH(QString, path);
        const auto made = deepLink(QUrl(u"http://app.localhost:4000/h5/"_s), path);
        QVERIFY(!made);
        QCOMPARE(made.error().code, Errors::AddressInvalid);
        QVERIFY(made.error().detail.startsWith(path));
    }
};

MINIHOST_TEST_MAIN(DeepLinkTest, QCoreApplication)
#include "tst_deeplink.moc"
