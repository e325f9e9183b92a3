// SPDX-License-Identifier: MIT
#include "bridge/core/jsontext.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class JsonTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyValueIsAText_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("object") << QJsonValue(QJsonObject { { u"a"_s, 1 } }) << "{\"a\":1}"_ba;
        QTest::newRow("no members") << QJsonValue(QJsonObject()) << "{}"_ba;
        QTest::newRow("array") << QJsonValue(QJsonArray { 1, u"b"_s }) << "[1,\"b\"]"_ba;
        QTest::newRow("text") << QJsonValue(u"a \"b\"\n权"_s) << "\"a \\\"b\\\"\\n权\""_ba;
        QTest::newRow("number") << QJsonValue(0.5) << "0.5"_ba;
        QTest::newRow("flag") << QJsonValue(true) << "true"_ba;
        QTest::newRow("null") << QJsonValue() << "null"_ba;
        QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined) << "null"_ba;
    }
    void anyValueIsAText()
    {
        QFETCH(QJsonValue, value);
        QTEST(jsonText(value), "text");
        QCOMPARE(jsonString(value).toUtf8(), jsonText(value));
    }

    void aFileIsIndented() { QCOMPARE(indentedJson({ { u"a"_s, 1 } }), "{\n    \"a\": 1\n}\n"_ba); }

    void aTextIsQuotedAlone()
    {
        QCOMPARE(quotedJson(u"权 a"), "\"权 a\""_ba);
        QCOMPARE(quotedJson(u"a\"b\\c\n"), "\"a\\\"b\\\\c\\u000a\""_ba);
    }
};

MINIHOST_TEST_MAIN(JsonTextTest, QCoreApplication)
#include "tst_jsontext.moc"
