// SPDX-License-Identifier: MIT
#include "bridge/core/limits.h"
#include "bridge/core/shownaddress.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class ShownAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAndTokensAreMasked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a code") << u"https://a/login?authCode=qaumbcdefghijkl&state=1"_s
                                << u"https://a/login?authCode=qaum…&state=1"_s;
        QTest::newRow("two, and a fragment")
            << u"/back?code=qaumbcdefghijkl&authCode=qaumbcdefghijkl#x"_s << u"/back?code=qaum…&authCode=qaum…#x"_s;
        QTest::newRow("in the fragment") << u"https://a/#code=qaumbcdefghijkl&x=1"_s << u"https://a/#code=qaum…&x=1"_s;
        QTest::newRow("in the fragment's query")
            << u"https://a/#/login?authCode=qaumbcdefghijkl"_s << u"https://a/#/login?authCode=qaum…"_s;
        QTest::newRow("in an address in the address")
            << u"https://a/?to=https%3A%2F%2Fb%2F%3Fcode%3Dqaumbcdefghijkl%26x%3D1&y=2"_s
            << u"https://a/?to=https%3A%2F%2Fb%2F%3Fcode%3Dqaum…%26x%3D1&y=2"_s;
        QTest::newRow("in one in that")
            << u"https://a/?to=%2F%3Fto%3D%252F%253Fa%253D1%2526authCode%253Dqaumbcdefghijkl%2526x"_s
            << u"https://a/?to=%2F%3Fto%3D%252F%253Fa%253D1%2526authCode%253Dqaum…%2526x"_s;
        QTest::newRow("in JSON in the address") << u"https://a/?d=%7B%22accessToken%22%3A%22df2a0123456789ab%22%7D"_s
                                                << u"https://a/?d=%7B%22accessToken%22%3A%22df2a…%22%7D"_s;
        QTest::newRow("the name in capitals") << u"/x?ACCESS_TOKEN=df2a0123456789ab"_s << u"/x?ACCESS_TOKEN=df2a…"_s;
        QTest::newRow("a token") << u"/topapi/v2/user/get?access_token=df2a0123456789ab"_s
                                 << u"/topapi/v2/user/get?access_token=df2a…"_s;
        QTest::newRow("a half of a pair before it")
            << QString(QChar(0xd800)) + u"?code=qaumbcdefghijkl"_s << u"\\ud800?code=qaum…"_s;
        QTest::newRow("user and password") << u"https://me:pass@a/x?y=1"_s << u"https://a/x?y=1"_s;
        QTest::newRow("an address that is none") << u"x://me:pa ss@[/"_s << u"x://[/"_s;
        QTest::newRow("an @ of the path") << u"https://a/x@y"_s << u"https://a/x@y"_s;
        QTest::newRow("control characters") << u"x\u001b[31m\u202e"_s << u"x\\u001b[31m\\u202e"_s;
        QTest::newRow("somebody's short code") << u"/rates?code=CNY"_s << u"/rates?code=CNY"_s;
        QTest::newRow("another name") << u"/?barcode=qaumbcdefghijkl"_s << u"/?barcode=qaumbcdefghijkl"_s;
        QTest::newRow("no query") << u"/code=qaumbcdefghijkl"_s << u"/code=qaumbcdefghijkl"_s;
        QTest::newRow("masked already") << u"/?code=qaum…&x=1"_s << u"/?code=qaum…&x=1"_s;
        QTest::newRow("nothing behind") << u"/?code="_s << u"/?code="_s;
        QTest::newRow("only signs") << u"=%3D:%"_s << u"=%3D:%"_s;
    }
    void codesAndTokensAreMasked()
    {
        QFETCH(QString, address);
        const QString shown = ShownAddress(address).text();
        QTEST(shown, "shown");
    }

    void aQUrlIsShownLikeItsText()
    {
        QCOMPARE(ShownAddress(QUrl(u"https://me:pass@a/#/login?authCode=qaumbcdefghijkl"_s)).text(),
            u"https://a/#/login?authCode=qaum…"_s);
        QCOMPARE(ShownAddress(QUrl()).text(), QString());
    }

    void aLongAddressIsCut()
    {
        const QString shown = ShownAddress(u"https://a/"_s + QString(100'000, u'x')).text();
        QVERIFY(shown.size() < Limit::ShownAddressCharacters + 20);
        QVERIFY(shown.endsWith(u')'));
        QVERIFY(ShownAddress(u"data:image/png;base64,"_s + QString(1000, u'A')).text().size() < 100);
    }

    void aCodeAtTheCutIsMasked()
    {
        const QString code = u"qaumbcdefghijklmnop"_s;
        for (qsizetype before = 470; before < 505; ++before) {
            const QString shown = ShownAddress(u"/"_s + QString(before, u'x') + u"?code="_s + code).text();
            QVERIFY2(!shown.contains(code.first(6)), qPrintable(shown));
        }
    }
};

MINIHOST_TEST_MAIN(ShownAddressTest, QCoreApplication)
#include "tst_shownaddress.moc"
