// SPDX-License-Identifier: MIT
#include "bridge/core/jsonplaces.h"
#include "tests/support/testmain.h"

using namespace MiniHost;
using namespace Qt::StringLiterals;

class JsonPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathHasItsLineAndColumn_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("the whole text") << u""_s << 1 << 1;
        QTest::newRow("a key, not its value") << u"a"_s << 2 << 3;
        QTest::newRow("an item") << u"a[1]"_s << 2 << 12;
        QTest::newRow("inside an item") << u"a[2].b"_s << 3 << 6;
        QTest::newRow("behind Chinese, counted by character") << u"d"_s << 4 << 14;
        QTest::newRow("behind a text with quotes and braces") << u"f"_s << 5 << 18;
        QTest::newRow("a key that is written with an escape") << u"gh"_s << 6 << 3;
        QTest::newRow("not there: the nearest that holds it") << u"a[2].x.y"_s << 3 << 4;
        QTest::newRow("not there at all") << u"z"_s << 1 << 1;
    }
    void aPathHasItsLineAndColumn()
    {
        QFETCH(QString, path);
        const JsonPlaces places("{\n"
                                "  \"a\": [1, 22,\n"
                                "   { \"b\": null }],\n"
                                "  \"c\": \"\xe4\xb8\xad\xe6\x96\x87\", \"d\": 1,\n"
                                "  \"e\": \"\\\"}]\\\\\", \"f\": {},\n"
                                "  \"g\\u0068\": true\n"
                                "}\n");
        QTEST(places.find(path).line, "line");
        QTEST(places.find(path).column, "column");
    }

    void aRepeatedKeyIsFoundAtItsSecondPlace()
    {
        const JsonPlaces places("{\"a\": {\"x\": 1,\n\"y\": 2, \"x\": 3}, \"b\": 1, \"b\": 2}");
        QCOMPARE(places.repeatedKeys(), QStringList({ u"a.x"_s, u"b"_s }));
        QCOMPARE(places.find(u"a.x"_s).line, 2);
    }

    void invalidJsonEndsTheSearch_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : { "", "{", "[", "{\"", "{\"a", "{\"a\"", "{\"a\":", "[1,", "\"\\", "]", "{1}", "nul" })
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("very deep") << QByteArray(100'000, '[');
    }
    void invalidJsonEndsTheSearch()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(JsonPlaces(text).find(u"a[0]"_s).line, 1);
    }
};

MINIHOST_TEST_MAIN(JsonPlacesTest, QCoreApplication)
#include "tst_jsonplaces.moc"
