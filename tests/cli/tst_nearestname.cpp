// SPDX-License-Identifier: MIT
#include "app/cli/verb.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class NearestNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMistypedNameFindsTheNearestName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("the name itself") << u"serve"_s << u"serve"_s;
        QTest::newRow("a letter too few") << u"serv"_s << u"serve"_s;
        QTest::newRow("a letter too many") << u"serrve"_s << u"serve"_s;
        QTest::newRow("two letters swapped") << u"oepn"_s << u"open"_s;
        QTest::newRow("a wrong letter") << u"docter"_s << u"doctor"_s;
        QTest::newRow("nothing like it") << u"authorize"_s << QString();
        QTest::newRow("nothing at all") << QString() << QString();
    }

    void aMistypedNameFindsTheNearestName()
    {
        QFETCH(QString, typed);
        QTEST(nearestName(typed, { u"open"_s, u"serve"_s, u"code"_s, u"doctor"_s }), "nearest");
    }

    void theNearestOfSeveralWins() { QCOMPARE(nearestName(u"--prot"_s, { u"--profile"_s, u"--port"_s }), u"--port"_s); }

    void digitsInTheSamePlacesAreNearer()
    {
        const QStringList devices { u"iphone-se"_s, u"iphone-14"_s, u"pixel-7"_s };
        QCOMPARE(nearestName(u"iphone-99"_s, devices), u"iphone-14"_s);
        QCOMPARE(nearestName(u"iphone-xe"_s, devices), u"iphone-se"_s);
        QCOMPARE(nearestName(u"iphone-es"_s, devices), u"iphone-se"_s);
    }

    void withoutNamesThereIsNoNearestName() { QCOMPARE(nearestName(u"open"_s, {}), QString()); }
};

MINIHOST_TEST_MAIN(NearestNameTest, QCoreApplication)
#include "tst_nearestname.moc"
