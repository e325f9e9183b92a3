// SPDX-License-Identifier: MIT
#include "bridge/openplatform/world/redirecturi.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class RedirectUriTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWholeWebAddressesCanBeRegistered_data()
    {
        QTest::addColumn<bool>("isGood");
        for (const char *good :
            { "https://app.example/callback", "https://app.example", "http://app.example:8080/a?b=c",
                "http://127.0.0.1:*/callback", "http://localhost:*/", "https://[::1]:*/x", "http://shop.localhost:*/" })
            QTest::newRow(good) << true;
        for (const char *bad : { "", "/callback", "app.example/callback", "ftp://app.example/", "https://",
                 "javascript:1", "https://app.example/#part", "https://me@app.example/", "https://app.example/a b",
                 "https://app.example:*/", "https://localhost.evil.example:*/", "http://127.0.0.1:*/x#y",
                 "https://应用.example/", "https://*.example/:*/" })
            QTest::newRow(*bad ? bad : "nothing") << false;
        QTest::newRow("line break\r\nSet-Cookie: a=b") << false;
    }
    void onlyWholeWebAddressesCanBeRegistered()
    {
        QFETCH(bool, isGood);
        const QByteArray tag = QTest::currentDataTag();
        const QString uri = tag == "nothing" ? QString() : QString::fromUtf8(tag);
        QCOMPARE(redirectUriMistake(uri).isEmpty(), isGood);
    }

    void anAddressMustBeTheRegisteredOneCharacterByCharacter_data()
    {
        QTest::addColumn<QString>("registered");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("isTheirs");
        const QString plain = u"https://app.example/callback"_s;
        QTest::newRow("same") << plain << plain << true;
        QTest::newRow("slash more") << plain << plain + u'/' << false;
        QTest::newRow("below") << plain << plain + u"/x"_s << false;
        QTest::newRow("query more") << plain << plain + u"?x=1"_s << false;
        QTest::newRow("case") << plain << u"https://app.example/Callback"_s << false;
        QTest::newRow("scheme") << plain << u"http://app.example/callback"_s << false;
        QTest::newRow("host in front") << plain << u"https://app.example.evil/callback"_s << false;
        QTest::newRow("user part") << plain << u"https://app.example@evil/callback"_s << false;
        QTest::newRow("nothing") << plain << QString() << false;
        const QString open = u"http://127.0.0.1:*/callback"_s;
        QTest::newRow("a port") << open << u"http://127.0.0.1:40123/callback"_s << true;
        QTest::newRow("no port") << open << u"http://127.0.0.1/callback"_s << true;
        QTest::newRow("the star") << open << open << false;
        QTest::newRow("no number") << open << u"http://127.0.0.1:x/callback"_s << false;
        QTest::newRow("longer number") << open << u"http://127.0.0.1:401234/callback"_s << false;
        QTest::newRow("user in the port") << open << u"http://127.0.0.1:1@evil/callback"_s << false;
        QTest::newRow("host goes on") << open << u"http://127.0.0.1.evil/callback"_s << false;
        QTest::newRow("other path") << open << u"http://127.0.0.1:1/callback/x"_s << false;
        QTest::newRow("other name") << open << u"http://localhost:1/callback"_s << false;
    }
    void anAddressMustBeTheRegisteredOneCharacterByCharacter()
    {
        QFETCH(QString, registered);
        QFETCH(QString, asked);
        QFETCH(bool, isTheirs);
        QCOMPARE(isRegistered({ u"https://other.example/"_s, registered }, asked), isTheirs);
    }

    void parametersAreAddedToAnAddressOwn()
    {
        QCOMPARE(withQuery(u"https://a.example/x"_s, { { u"code"_s, u"c"_s }, { u"state"_s, u"a b&c=d+é"_s } }),
            u"https://a.example/x?code=c&state=a%20b%26c%3Dd%2B%C3%A9"_s);
        QCOMPARE(
            withQuery(u"https://a.example/x?y=z"_s, { { u"code"_s, u"c"_s } }), u"https://a.example/x?y=z&code=c"_s);
    }
};

MINIHOST_TEST_MAIN(RedirectUriTest, QCoreApplication)
#include "tst_redirecturi.moc"
