// SPDX-License-Identifier: MIT
#include "bridge/core/ipsubnet.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class IpSubnetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsInASubnetOrNot_data()
    {
        QTest::addColumn<QString>("subnet");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isIn");
        QTest::newRow("the same") << u"10.0.0.7"_s << u"10.0.0.7"_s << true;
        QTest::newRow("another") << u"10.0.0.7"_s << u"10.0.0.8"_s << false;
        QTest::newRow("in a subnet") << u"10.0.0.0/8"_s << u"10.255.1.2"_s << true;
        QTest::newRow("beside a subnet") << u"10.0.0.0/8"_s << u"11.0.0.1"_s << false;
        QTest::newRow("odd length") << u"192.168.0.0/23"_s << u"192.168.1.9"_s << true;
        QTest::newRow("beside an odd length") << u"192.168.0.0/23"_s << u"192.168.2.0"_s << false;
        QTest::newRow("all of IPv4") << u"0.0.0.0/0"_s << u"127.0.0.1"_s << true;
        QTest::newRow("all of IPv4 is not IPv6") << u"0.0.0.0/0"_s << u"fd00::1"_s << false;
        QTest::newRow("IPv6 form of IPv4") << u"127.0.0.1"_s << u"::ffff:127.0.0.1"_s << true;
        QTest::newRow("IPv6") << u"fd00::/8"_s << u"fdab::9"_s << true;
        QTest::newRow("all") << u"::/0"_s << u"127.0.0.1"_s << true;
        QTest::newRow("no address") << u"0.0.0.0/0"_s << u""_s << false;
    }
    void anAddressIsInASubnetOrNot()
    {
        QFETCH(QString, subnet);
        QFETCH(QString, address);
        const auto parsed = IpSubnet::parse(subnet);
        QVERIFY(parsed);
        QTEST(parsed->contains(address), "isIn");
    }

    void othersTextsAreNoSubnets()
    {
        for (const QString &text : { u""_s, u"localhost"_s, u"10.0.0"_s, u"10.0.0.0/33"_s, u"10.0.0.0/"_s, u"::1/129"_s,
                 u"10.0.0.0/8/8"_s, u"10.0.0.0/-1"_s, u"300.1.1.1"_s })
            QVERIFY2(!IpSubnet::parse(text), qPrintable(text));
    }
};

MINIHOST_TEST_MAIN(IpSubnetTest, QCoreApplication)
#include "tst_ipsubnet.moc"
