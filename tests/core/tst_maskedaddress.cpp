// SPDX-License-Identifier: MIT
#include "bridge/core/maskedaddress.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class MaskedAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAndTokensAreMasked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("masked");
        QTest::newRow("a code") << u"https://a/login?authCode=qaumbcdefghijkl&state=1"_s
                                << u"https://a/login?authCode=qaum…&state=1"_s;
        QTest::newRow("two, and a fragment")
            << u"/back?code=qaumbcdefghijkl&authCode=qaumbcdefghijkl#x"_s << u"/back?code=qaum…&authCode=qaum…#x"_s;
        QTest::newRow("a token") << u"/topapi/v2/user/get?access_token=df2a0123456789ab"_s
                                 << u"/topapi/v2/user/get?access_token=df2a…"_s;
        QTest::newRow("somebody's short code") << u"/rates?code=CNY"_s << u"/rates?code=CNY"_s;
        QTest::newRow("another name") << u"/?barcode=qaumbcdefghijkl"_s << u"/?barcode=qaumbcdefghijkl"_s;
        QTest::newRow("no query") << u"/code=qaumbcdefghijkl"_s << u"/code=qaumbcdefghijkl"_s;
    }
    void codesAndTokensAreMasked()
    {
        QFETCH(QString, address);
        QTEST(maskedAddress(address), "masked");
    }
};

MINIHOST_TEST_MAIN(MaskedAddressTest, QCoreApplication)
#include "tst_maskedaddress.moc"
