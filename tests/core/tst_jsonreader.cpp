// SPDX-License-Identifier: MIT
#include "bridge/core/errors/files.h"
#include "bridge/core/jsonreader.h"
#include "bridge/core/limits.h"
#include "tests/support/testmain.h"

#include <QDeadlineTimer>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

using enum JsonReader::Need;

QJsonValue parsed(const QByteArray &json)
{
    return parseJson(json, u"test"_s, Errors::ScenarioUnreadable).value();
}

} // namespace

class JsonReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodValuesAreRead()
    {
        const QByteArray json = R"({"$schema": "x", "$comment": 1, "$comment more": 2, "text": "t", "both": {"zh": "中",
            "en": "e"}, "one": "same", "words": ["a", "b"], "count": 3, "part": 0.5, "yes": true, "color": "red"})";
        Mistakes mistakes(json);
        const JsonReader read(mistakes, parsed(json), {},
            { u"text"_s, u"both"_s, u"one"_s, u"words"_s, u"count"_s, u"part"_s, u"yes"_s, u"color"_s, u"absent"_s });
        QCOMPARE(read.text(u"text"_s, Required), u"t"_s);
        QCOMPARE(read.names(u"both"_s, Required).en, u"e"_s);
        QCOMPARE(read.names(u"one"_s, Required).zh, u"same"_s);
        QCOMPARE(read.words(u"words"_s, Required), QStringList({ u"a"_s, u"b"_s }));
        QCOMPARE(read.number(u"count"_s, Required, 0, 9), 3);
        QCOMPARE(read.fraction(u"part"_s, Required, 0, 1), 0.5);
        QCOMPARE(read.flag(u"yes"_s, Required), true);
        QCOMPARE(read.choice(u"color"_s, Required, { u"red"_s, u"blue"_s }), u"red"_s);
        QCOMPARE(read.text(u"absent"_s, Optional), QString());
        QVERIFY(!read.number(u"absent"_s, Optional, 0, 1));
        QVERIFY(!read.object(u"absent"_s, Optional, {}));
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.lines().join(u'\n')));
    }

    void eachMistakeIsReportedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *json, const char *told) {
            QTest::newRow(told) << QByteArray(json) << QString::fromUtf8(told);
        };
        row("{\"colour\": 1}", "line 1, column 2: colour: unknown key; did you mean \"color\"?");
        row("{\"xyzzy\": 1}",
            "line 1, column 2: xyzzy: unknown key; possible: text, count, color, words, inner, list, yes");
        row("{\n \"text\": 5}", "line 2, column 2: text: must be a string, but is a number");
        row("{\"text\": \"\"}", "line 1, column 2: text: is empty");
        row("{\"count\": 10}", "line 1, column 2: count: must be from 0 to 9");
        row("{\"count\": 1.5}", "line 1, column 2: count: must be a whole number");
        row("{\"count\": \"1\"}", "line 1, column 2: count: must be a number, but is a string");
        row("{\"yes\": 1}", "line 1, column 2: yes: must be true or false, but is a number");
        row("{\"color\": \"blau\"}", "line 1, column 2: color: \"blau\" is none of red, blue; did you mean \"blue\"?");
        row("{\"words\": [\"a\", 1]}", "line 1, column 17: words[1]: must be a string, but is a number");
        row("{\"words\": [\"a\", \"a\"]}", "line 1, column 17: words[1]: \"a\" is there twice");
        row("{\"words\": {}}", "line 1, column 2: words: must be an array of strings, but is an object");
        row("{\"inner\": []}", "line 1, column 2: inner: must be an object, but is an array");
        row("{\"inner\": {\"z\": 1}}", "line 1, column 12: inner.z: unknown key; possible: deep");
        row("{\"inner\": {\"$schema\": 1}}", "line 1, column 12: inner.$schema: unknown key; possible: deep");
        row("{\"list\": [{}, 3]}", "line 1, column 15: list[1]: must be an object, but is a number");
        row("{\"text\": \"a\", \"text\": \"b\"}", "line 1, column 15: text: this key is there twice");
        row("[]", "line 1, column 1: must be an object, but is an array");
    }
    void eachMistakeIsReportedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        Mistakes mistakes(json);
        const JsonReader read(mistakes, parsed(json), {},
            { u"text"_s, u"count"_s, u"color"_s, u"words"_s, u"inner"_s, u"list"_s, u"yes"_s });
        read.text(u"text"_s, read.has(u"text"_s) ? Required : Optional);
        read.number(u"count"_s, Optional, 0, 9);
        read.choice(u"color"_s, Optional, { u"red"_s, u"blue"_s });
        read.words(u"words"_s, Optional);
        read.flag(u"yes"_s, Optional);
        read.object(u"inner"_s, Optional, { u"deep"_s });
        read.objects(u"list"_s, Optional, {});
        QFETCH(QString, told);
        QCOMPARE(mistakes.lines(), QStringList { told });
    }

    void aMissingMemberIsReportedAtItsObject()
    {
        const QByteArray json = "{\n  \"inner\": {\n  }\n}";
        Mistakes mistakes(json);
        const JsonReader read(mistakes, parsed(json), {}, { u"inner"_s });
        read.object(u"inner"_s, Required, { u"deep"_s })->text(u"deep"_s, Required);
        QCOMPARE(mistakes.lines(), QStringList { u"line 2, column 3: inner.deep: is missing"_s });
    }

    void mistakesComeInTheOrderOfTheText()
    {
        const QByteArray json = "{\"b\": 1,\n\"a\": 2}";
        Mistakes mistakes(json);
        mistakes.add(u"a"_s, u"second"_s);
        mistakes.add(u"b"_s, u"first"_s);
        QCOMPARE(mistakes.lines(), QStringList({ u"line 1, column 2: b: first"_s, u"line 2, column 1: a: second"_s }));
    }

    void aBodyWithoutItsTextHasPathsOnly()
    {
        Mistakes mistakes;
        const JsonReader read(mistakes, QJsonObject { { "x"_L1, 1 } }, {}, { u"y"_s });
        QCOMPARE(mistakes.lines(), QStringList { u"x: unknown key; did you mean \"y\"?"_s });
    }

    void invalidJsonIsReportedWithLineAndColumn()
    {
        const auto value = parseJson("{\n  \"a\": ,\n}", u"x.json"_s, Errors::ScenarioUnreadable);
        QVERIFY(!value);
        QCOMPARE(value.error().code, Errors::ScenarioUnreadable);
        QVERIFY2(value.error().detail.startsWith("x.json: line 2, column "_L1), qPrintable(value.error().detail));
    }

    // Qt's JSON parser allows 1024 levels.
    void jsonThatIsNestedTooDeeplyIsReportedAsThat()
    {
        const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
        const auto value = parseJson(deep, u"x.json"_s, Errors::ScenarioUnreadable);
        QVERIFY(!value);
        QVERIFY2(value.error().detail.contains("deep"_L1), qPrintable(value.error().detail));
        const auto number = parseJson("{\"a\": 1e999}", u"x.json"_s, Errors::ScenarioUnreadable);
        QVERIFY(!number);
        QVERIFY2(number.error().detail.contains("number"_L1), qPrintable(number.error().detail));
    }

    // These files took minutes to read while a mistake was looked for in all other mistakes, or in the whole text.
    void aLargeFileFullOfMistakesIsReadOnce_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto repeated = [](const QByteArray &begin, const QByteArray &each, const QByteArray &end) {
            return begin + each.repeated(static_cast<int>(Limit::SettingsFileBytes / each.size())) + end;
        };
        QTest::newRow("the same key") << repeated("{\"words\":[]", ",\"a\":1", "}");
        QTest::newRow("the same word") << repeated("{\"words\":[\"a\"", ",\"a\"", "]}");
        QByteArray keys = "{\"words\":[]";
        QByteArray words = "{\"words\":[\"\"";
        for (int i = 0; i < 400'000; ++i) {
            keys += ",\"" + QByteArray::number(i) + "\":0";
            words += ",\"" + QByteArray::number(i) + '"';
        }
        QTest::newRow("unknown keys") << keys + '}';
        QTest::newRow("different words") << words + "]}";
        QTest::newRow("one long key") << "{\"" + QByteArray(4'000'000, 'w') + "\":1}";
    }
    void aLargeFileFullOfMistakesIsReadOnce()
    {
        QFETCH(QByteArray, json);
        QDeadlineTimer deadline(30'000);
        Mistakes mistakes(json);
        const JsonReader read(mistakes, parsed(json), {}, { u"words"_s, u"others"_s });
        read.words(u"words"_s, Optional);
        QVERIFY(mistakes.lines().size() <= Limit::MistakesTold + 1);
        QVERIFY(!deadline.hasExpired());
    }

    void theNumberOfFurtherMistakesIsReported()
    {
        Mistakes mistakes;
        for (int i = 0; i < Limit::MistakesTold + 7; ++i)
            mistakes.add(u"a"_s, u"is wrong"_s);
        QCOMPARE(mistakes.lines().size(), Limit::MistakesTold + 1);
        QCOMPARE(mistakes.lines().last(), u"and 7 more"_s);
    }
};

MINIHOST_TEST_MAIN(JsonReaderTest, QCoreApplication)
#include "tst_jsonreader.moc"
