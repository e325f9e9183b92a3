// SPDX-License-Identifier: MIT
#include "app/scenario/matching.h"
#include "app/scenario/values.h"
#include "tests/support/testmain.h"

#include <QJsonObject>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class MatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMismatchIsReportedWithItsPlace_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("seen");
        QTest::addColumn<bool>("exact");
        // Empty when the values match.
        QTest::addColumn<QString>("mismatch");
        const auto row = [](const char *wanted, const char *seen, bool exact, const char *mismatch) {
            QTest::addRow("%s | %s | %d", wanted, seen, exact)
                << QString::fromUtf8(wanted) << QString::fromUtf8(seen) << exact << QString::fromUtf8(mismatch);
        };
        row("1", "1", true, "");
        row("1", "2", true, "expected 1, seen 2");
        row("1", "\"1\"", true, "expected 1, seen \"1\"");
        row("null", "null", true, "");
        row(R"({"result":null,"status":"cancel"})", R"({"status":"cancel","result":null})", true, "");
        row(R"({"status":"cancel","result":null})", R"({"status":"cancel"})", true,
            "result: expected null, seen absent");
        row(R"({"status":"cancel"})", R"({"status":"cancel","result":null})", true,
            "result: expected no such key, seen null");
        row(R"({"status":"cancel"})", R"({"status":"cancel","result":null})", false, "");
        row(R"({"a":{"b":[1,{"c":2}]}})", R"({"a":{"b":[1,{"c":3}]}})", false, "a.b[1].c: expected 2, seen 3");
        row("[1]", "[1,2]", false, "[1]: expected 1 items, seen 2");
        row("[1,2]", "[1]", false, "[1]: expected 2, seen absent");
        row(R"({"a":{"$any":true}})", R"({"a":0})", true, "");
        row(R"({"a":{"$any":true}})", "{}", true, "a: expected anything, seen absent");
        row(R"({"a":{"$absent":true}})", "{}", true, "");
        row(R"({"a":{"$absent":true}})", R"({"a":null})", true, "a: expected nothing, seen null");
        row(R"({"a":{"$matches":"^[a-z]{3}$"}})", R"({"a":"abc"})", true, "");
        row(R"({"a":{"$matches":"^[a-z]{3}$"}})", R"({"a":"abcd"})", true,
            R"(a: expected a match of /^[a-z]{3}$/, seen "abcd")");
        row(R"({"a":{"$matches":"4"}})", R"({"a":140})", true, "");
        row(R"({"a":{"$matches":".*"}})", "{}", true, "a: expected a match of /.*/, seen absent");
        row(R"({"a":{"$subset":{"b":1}}})", R"({"a":{"b":1,"c":2}})", true, "");
        row(R"({"a":{"$exact":{"b":1}}})", R"({"a":{"b":1,"c":2}})", false, "a.c: expected no such key, seen 2");
    }
    void aMismatchIsReportedWithItsPlace()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, seen);
        QFETCH(bool, exact);
        const auto wrong =
            mismatch(valueFromText(wanted), valueFromText(seen), exact ? Matching::Exact : Matching::Subset);
        QTEST(wrong.value_or(QString()), "mismatch");
    }

    void placeholdersAreFilledInAllTexts()
    {
        Values values;
        values.set(u"code"_s, u"abc"_s);
        // A placeholder within a value is not replaced.
        values.set(u"first.code"_s, u"${code}"_s);
        QCOMPARE(values.fill(u"x${code}y${code}"_s), u"xabcyabc"_s);
        QCOMPARE(values.fill(u"${first.code}"_s), u"${code}"_s);
        QCOMPARE(values.fill(u"${unknown} $code ${"_s), u"${unknown} $code ${"_s);
        QCOMPARE(toText(values.fill(valueFromText(uR"({"a":["${code}",1,{"b":"${code}"}]})"_s))),
            uR"({"a":["abc",1,{"b":"abc"}]})"_s);
        QCOMPARE(Values::namesIn(valueFromText(uR"({"a":["${x}",{"b":"${y}${z}"}]})"_s)),
            QStringList({ u"x"_s, u"y"_s, u"z"_s }));
    }
};

MINIHOST_TEST_MAIN(MatchingTest, QCoreApplication)
#include "tst_matching.moc"
