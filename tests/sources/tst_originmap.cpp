// SPDX-License-Identifier: MIT
#include "app/sources/originmap.h"
#include "bridge/core/errors/files.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class OriginMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile index(m_folder.filePath(u"index.html"_s));
        QVERIFY(index.open(QIODevice::WriteOnly));
    }

    void anOriginIsMappedToAFolder()
    {
        const auto map = OriginMap::parse(u"https://app.example.com="_s + m_folder.path());
        QVERIFY(map);
        QCOMPARE(map->origin.toString(), u"https://app.example.com"_s);
        QVERIFY(!map->folder.isEmpty());
        QCOMPARE(map->authority(), u"app.example.com:443"_s);
    }

    void anOriginIsMappedToAServer()
    {
        const auto map = OriginMap::parse(u"http://app.example.com:8080/=http://localhost:5173/"_s);
        QVERIFY(map);
        QVERIFY(map->folder.isEmpty());
        QCOMPARE(map->server.port(), 5173);
        QCOMPARE(map->authority(), u"app.example.com:8080"_s);
    }

    void aWrongMapIsReportedWithItsMistake_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << u""_s << u"ORIGIN=FOLDER"_s;
        QTest::newRow("no target") << u"https://a.example="_s << u"ORIGIN=FOLDER"_s;
        QTest::newRow("no scheme") << u"a.example=."_s << u"a.example is not an origin"_s;
        QTest::newRow("ftp") << u"ftp://a.example=."_s << u"is not an origin"_s;
        QTest::newRow("path") << u"https://a.example/x=."_s << u"has no path; use https://a.example"_s;
        QTest::newRow("local") << u"http://localhost:3000=."_s << u"on this machine already"_s;
        QTest::newRow("no folder") << u"https://a.example=/no/such"_s << u"/no/such"_s;
        QTest::newRow("TLS server") << u"https://a.example=https://localhost:5173"_s << u"http://"_s;
        QTest::newRow("server outside") << u"https://a.example=http://b.example"_s << u"of this machine"_s;
        QTest::newRow("server's path") << u"https://a.example=http://localhost:1/x"_s << u"without a path"_s;
    }
    void aWrongMapIsReportedWithItsMistake()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        const auto map = OriginMap::parse(text);
        QVERIFY(!map);
        QCOMPARE(map.error().code, Errors::MapInvalid);
        QVERIFY2(map.error().detail.contains(named), qPrintable(map.error().detail));
    }

    void twoMapsOfOneOriginAreRefused()
    {
        const auto maps = OriginMap::parseAll(
            { u"https://a.example=http://localhost:1"_s, u"https://a.example:443=http://localhost:2"_s });
        QVERIFY(!maps);
        QCOMPARE(maps.error().detail, u"two maps of https://a.example"_s);
    }

private:
    QTemporaryDir m_folder;
};

MINIHOST_TEST_MAIN(OriginMapTest, QCoreApplication)
#include "tst_originmap.moc"
