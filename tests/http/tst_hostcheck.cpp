// SPDX-License-Identifier: MIT
#include "bridge/http/hostcheck.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class HostCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLoopbackNamesWithTheRightPortAreOurs_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("address") << "127.0.0.1:4400"_ba << true;
        QTest::newRow("localhost") << "localhost:4400"_ba << true;
        QTest::newRow("case") << "LocalHost:4400"_ba << true;
        QTest::newRow("an app") << "showcase.localhost:4400"_ba << true;
        QTest::newRow("deeper") << "a.b.localhost:4400"_ba << true;
        QTest::newRow("other port") << "127.0.0.1:4401"_ba << false;
        QTest::newRow("no port is 80") << "127.0.0.1"_ba << false;
        QTest::newRow("elsewhere") << "evil.example:4400"_ba << false;
        QTest::newRow("our address as a prefix") << "127.0.0.1.evil.example:4400"_ba << false;
        QTest::newRow("our name as a prefix") << "localhost.evil.example:4400"_ba << false;
        QTest::newRow("our name as an ending") << "evillocalhost:4400"_ba << false;
        QTest::newRow("only a dot") << ".localhost:4400"_ba << false;
        QTest::newRow("empty") << ""_ba << false;
        QTest::newRow("only a port") << ":4400"_ba << false;
        QTest::newRow("port with a tail") << "127.0.0.1:4400@evil"_ba << false;
        QTest::newRow("two ports") << "127.0.0.1:4400:4400"_ba << false;
        QTest::newRow("any address") << "0.0.0.0:4400"_ba << false;
    }
    void onlyLoopbackNamesWithTheRightPortAreOurs()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, isOurs);
        QCOMPARE(isOwnHost(header, 4400, {}), isOurs);
    }

    void aPortOf80MayBeLeftOut() { QVERIFY(isOwnHost("localhost", 80, {})); }

    void givenNamesTakeThePlaceOfTheUsualOnes()
    {
        const QStringList hosts { u"showcase.localhost"_s };
        QVERIFY(isOwnHost("showcase.localhost:4400", 4400, hosts));
        QVERIFY(!isOwnHost("other.localhost:4400", 4400, hosts));
        QVERIFY(!isOwnHost("127.0.0.1:4400", 4400, hosts));
    }

    void aNameMayBeKnownByAnotherPort()
    {
        const QStringList hosts { u"app.example.com:443"_s };
        QVERIFY(isOwnHost("app.example.com", 4400, hosts));
        QVERIFY(isOwnHost("App.example.com:443", 4400, hosts));
        QVERIFY(!isOwnHost("app.example.com:4400", 4400, hosts));
        QVERIFY(!isOwnHost("other.example.com", 4400, hosts));
    }
};

MINIHOST_TEST_MAIN(HostCheckTest, QCoreApplication)
#include "tst_hostcheck.moc"
