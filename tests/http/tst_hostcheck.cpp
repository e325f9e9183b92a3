// SPDX-License-Identifier: MIT
#include "bridge/http/hostcheck.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class HostCheckTest : public QObject
{
    Q_OBJECT

    static bool isOurs(const QByteArray &header, quint16 port, const QStringList &hosts = {})
    {
        const auto asked = Authority::parse(header);
        return asked && isOwnHost(*asked, port, hosts);
    }

private Q_SLOTS:
    void onlyLoopbackNamesWithTheRightPortAreOurs_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("expected");
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
        // Names that a lenient reader takes for ours.
        QTest::newRow("a path before our name") << "evil.example/.localhost:4400"_ba << false;
        QTest::newRow("a user before our name") << "evil.example@localhost:4400"_ba << false;
        QTest::newRow("a query before our name") << "evil.example?.localhost:4400"_ba << false;
        QTest::newRow("a fragment before our name") << "evil.example#.localhost:4400"_ba << false;
        QTest::newRow("a backslash before our name") << "evil.example\\.localhost:4400"_ba << false;
        QTest::newRow("a blank before our name") << "evil.example .localhost:4400"_ba << false;
        QTest::newRow("a list") << "evil.example,.localhost:4400"_ba
                                // RFC 3986 allows commas; it is a name below localhost.
                                << true;
        QTest::newRow("a bad escape") << "%zz.localhost:4400"_ba << false;
        QTest::newRow("a cut escape") << "a%2"_ba << false;
        QTest::newRow("port after a blank") << "127.0.0.1: 4400"_ba << false;
        QTest::newRow("port before a blank") << "127.0.0.1:4400 "_ba << false;
        QTest::newRow("port with a plus") << "127.0.0.1:+4400"_ba << false;
        QTest::newRow("port with a minus") << "127.0.0.1:-4400"_ba << false;
        QTest::newRow("port in hex") << "127.0.0.1:0x1130"_ba << false;
        QTest::newRow("port with zeros before") << "127.0.0.1:04400"_ba << true;
        QTest::newRow("port of six digits") << "127.0.0.1:004400"_ba << false;
        QTest::newRow("port that wraps round") << "127.0.0.1:69936"_ba << false;
        QTest::newRow("port that is empty") << "127.0.0.1:"_ba << false;
        QTest::newRow("IPv6") << "[::1]:4400"_ba << false;
        QTest::newRow("IPv6 without its end") << "[::1:4400"_ba << false;
        QTest::newRow("empty brackets") << "[]:4400"_ba << false;
        QTest::newRow("brackets round our name") << "[localhost]:4400"_ba << false;
        QTest::newRow("behind the brackets") << "[::1].localhost:4400"_ba << false;
        QTest::newRow("NUL") << "localhost\0:4400"_ba << false;
        QTest::newRow("not ASCII") << "\xe6\xbc\x94.localhost:4400"_ba << false;
        QTest::newRow("any address") << "0.0.0.0:4400"_ba << false;
    }
    void onlyLoopbackNamesWithTheRightPortAreOurs()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, expected);
        QCOMPARE(isOurs(header, 4400), expected);
    }

    void widerRulesAcceptMoreNames_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("expected");
        QTest::newRow("a forwarded port") << "127.0.0.1:9000"_ba << true;
        QTest::newRow("no port") << "localhost"_ba << true;
        QTest::newRow("an app") << "showcase.localhost:1"_ba << true;
        QTest::newRow("a further name") << "api.dingtalk.com"_ba << true;
        QTest::newRow("with its port") << "API.dingtalk.com:443"_ba << true;
        QTest::newRow("an address") << "192.0.2.7:4400"_ba << true;
        QTest::newRow("IPv6") << "[2001:db8::7]:4400"_ba << true;
        QTest::newRow("elsewhere") << "evil.example:4400"_ba << false;
        QTest::newRow("a further name as an ending") << "evil.api.dingtalk.com"_ba << false;
        QTest::newRow("a further name as a prefix") << "api.dingtalk.com.evil.example"_ba << false;
        QTest::newRow("with the root's dot") << "api.dingtalk.com."_ba << false;
        QTest::newRow("an address as a prefix") << "192.0.2.7.evil.example"_ba << false;
        QTest::newRow("three numbers") << "192.0.2"_ba << false;
        QTest::newRow("one number") << "3221225991"_ba << false;
        QTest::newRow("IPv6 without brackets") << "::1"_ba << false;
    }
    void widerRulesAcceptMoreNames()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, expected);
        HttpServerOptions options;
        options.isAnyPort = true;
        options.isAnyAddress = true;
        options.moreHosts = QStringList { u"api.dingtalk.com"_s };
        const auto asked = Authority::parse(header);
        QCOMPARE(asked && isAcceptedHost(*asked, 4400, options), expected);
    }

    void aPortOf80MayBeLeftOut() { QVERIFY(isOurs("localhost", 80)); }

    void configuredNamesReplaceTheDefaultNames()
    {
        const QStringList hosts { u"showcase.localhost"_s };
        QVERIFY(isOurs("showcase.localhost:4400", 4400, hosts));
        QVERIFY(!isOurs("other.localhost:4400", 4400, hosts));
        QVERIFY(!isOurs("127.0.0.1:4400", 4400, hosts));
    }

    void aConfiguredNameMayHaveAnotherPort()
    {
        const QStringList hosts { u"app.example.com:443"_s };
        QVERIFY(isOurs("app.example.com", 4400, hosts));
        QVERIFY(isOurs("App.example.com:443", 4400, hosts));
        QVERIFY(!isOurs("app.example.com:4400", 4400, hosts));
        QVERIFY(!isOurs("other.example.com", 4400, hosts));
    }
};

MINIHOST_TEST_MAIN(HostCheckTest, QCoreApplication)
#include "tst_hostcheck.moc"
