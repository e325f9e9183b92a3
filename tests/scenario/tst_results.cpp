// SPDX-License-Identifier: MIT
// Result files for CI systems, and how the files of several shards are merged.
#include "app/scenario/reporters/resultfile.h"
#include "bridge/core/errors/files.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace MiniHost;
using namespace Qt::StringLiterals;

namespace {

CaseResult aCase(const QString &file, ExitCode code = ExitCode::Ok)
{
    CaseResult result;
    result.file = file;
    result.title = u"标题 <&> \"quoted\""_s;
    result.code = code;
    result.seed = 9'007'199'254'740'991;
    result.repeats = 3;
    result.sha256 = u"ab12"_s;
    result.milliseconds = 1234;
    if (code != ExitCode::Ok) {
        result.line = 12;
        result.message = u"expected a, seen b"_s;
        result.text = u"x.json:12: steps[3] expect\n  expected: a\n  seen: ]]> b"_s;
    }
    result.artifacts = { u"out/artifacts/a-page.png"_s };
    return result;
}

ResultFile someResults()
{
    ResultFile results;
    results.cases = { aCase(u"a/one.scenario.json"_s), aCase(u"a/two.scenario.json"_s, ExitCode::ExpectationFailed),
        aCase(u"b/three.scenario.json"_s, ExitCode::PageFailed), aCase(u"b/four.scenario.json"_s, ExitCode::TimedOut) };
    results.milliseconds = 4 * 1234;
    results.begun = instantFromIso(u"2026-01-05T09:00:00.000Z"_s);
    return results;
}

void compare(const CaseResult &a, const CaseResult &b)
{
    QCOMPARE(a.file, b.file);
    QCOMPARE(a.title, b.title);
    QCOMPARE(a.line, b.line);
    QVERIFY(a.code == b.code);
    QCOMPARE(a.seed, b.seed);
    QCOMPARE(a.repeats, b.repeats);
    QCOMPARE(a.sha256, b.sha256);
    QCOMPARE(a.milliseconds, b.milliseconds);
    QCOMPARE(a.message, b.message);
    QCOMPARE(a.text, b.text);
    QCOMPARE(a.artifacts, b.artifacts);
}

} // namespace

class ResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenResultsAreReadAgain_data()
    {
        QTest::addColumn<bool>("junit");
        QTest::newRow("JUnit") << true;
        QTest::newRow("JSON") << false;
    }
    void writtenResultsAreReadAgain()
    {
        QFETCH(bool, junit);
        const ResultFile written = someResults();
        const QByteArray bytes = junit ? toJUnit(written) : toJsonReport(written);
        const auto read = junit ? fromJUnit(bytes, u"x"_s) : fromJsonReport(bytes, u"x"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->cases.size(), written.cases.size());
        for (qsizetype i = 0; i < read->cases.size(); ++i)
            compare(read->cases[i], written.cases[i]);
        QCOMPARE(read->milliseconds, written.milliseconds);
        QVERIFY(read->begun == written.begun);
    }

    void jUnitCountsFailuresAndErrorsApart()
    {
        QXmlStreamReader xml(toJUnit(someResults()));
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name(), u"testsuites"_s);
        QCOMPARE(xml.attributes().value("tests"_L1), u"4"_s);
        QCOMPARE(xml.attributes().value("failures"_L1), u"1"_s);
        QCOMPARE(xml.attributes().value("errors"_L1), u"2"_s);
        QCOMPARE(xml.attributes().value("time"_L1), u"4.936"_s);
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name(), u"testsuite"_s);
        QCOMPARE(xml.attributes().value("name"_L1), u"a"_s);
        QCOMPARE(xml.attributes().value("tests"_L1), u"2"_s);
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name(), u"testcase"_s);
        QCOMPARE(xml.attributes().value("classname"_L1), u"one"_s);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void charactersThatXmlForbidsAreEscaped()
    {
        ResultFile results;
        results.cases = { aCase(u"a.scenario.json"_s, ExitCode::ExpectationFailed) };
        QString wild = u"bell\x07 null esc\x1b[31m \ufffe tab\t 😀"_s;
        wild[10] = QChar(0);
        // An unpaired surrogate.
        wild += QChar(0xd83d);
        results.cases[0].text = wild;
        const auto read = fromJUnit(toJUnit(results), u"x"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        const QString text = read->cases[0].text;
        QVERIFY2(text.startsWith("bell\\u0007 nul"_L1), qPrintable(text));
        QVERIFY(text.contains("esc\\u001b[31m"_L1));
        QVERIFY(text.contains(u"\\ufffe tab\t 😀\\ud83d"_s));
    }

    void jsonHasTheFormatOfPlaywright()
    {
        const QJsonDocument json = QJsonDocument::fromJson(toJsonReport(someResults()));
        QCOMPARE(json["stats"_L1]["expected"_L1].toInt(), 1);
        QCOMPARE(json["stats"_L1]["unexpected"_L1].toInt(), 3);
        const QJsonValue spec = json["suites"_L1][0]["specs"_L1][1];
        QCOMPARE(spec["ok"_L1].toBool(true), false);
        QCOMPARE(spec["tests"_L1][0]["results"_L1][0]["status"_L1].toString(), u"failed"_s);
        QCOMPARE(
            json["suites"_L1][1]["specs"_L1][1]["tests"_L1][0]["results"_L1][0]["status"_L1].toString(), u"timedOut"_s);
    }

    void shardsAreMergedInTheOrderOfTheFiles()
    {
        ResultFile first;
        first.cases = { aCase(u"a"_s), aCase(u"c"_s) };
        first.milliseconds = 10;
        first.begun = instantFromMs(2000);
        ResultFile second;
        second.cases = { aCase(u"b"_s) };
        second.milliseconds = 20;
        second.begun = instantFromMs(1000);
        const ResultFile all = merged({ first, second });
        QCOMPARE(all.cases.size(), 3);
        QCOMPARE(all.cases[1].file, u"b"_s);
        QCOMPARE(all.milliseconds, 30);
        QVERIFY(all.begun == instantFromMs(1000));
    }

    void anInvalidReportIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *bytes :
            { "", "<a/>", "<testsuites>", "{}", "[]", "text", "{\"config\":{\"tool\":\"other\"}}" })
            QTest::newRow(bytes) << QByteArray(bytes);
    }
    void anInvalidReportIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"report"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto read = readResultFile(file.fileName());
        QVERIFY(!read);
        QCOMPARE(read.error().code, Errors::ReportUnreadable);
        QVERIFY(read.error().detail.contains(file.fileName()));
    }

    void theShardsOfASuiteAreThatSuite()
    {
        QStringList files;
        for (int i = 0; i < 23; ++i)
            files += QString::number(i);
        for (int shards : { 1, 2, 3, 23, 40 }) {
            QStringList together;
            qsizetype largest = 0;
            qsizetype smallest = files.size();
            for (int shard = 1; shard <= shards; ++shard) {
                const QStringList part = shardOf(files, shard, shards);
                QCOMPARE(part, shardOf(files, shard, shards));
                largest = std::max(largest, part.size());
                smallest = std::min(smallest, part.size());
                together += part;
            }
            QVERIFY(largest - smallest <= 1);
            // No file is in two shards …
            QCOMPARE(together.size(), files.size());
            together.sort();
            QStringList all = files;
            all.sort();
            // … and none is left out.
            QCOMPARE(together, all);
        }
    }

    void aFoldersScenariosAreFoundInOrderAndOnce()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"sub"_s));
        for (const QString &name :
            { u"b.scenario.json"_s, u"sub/a.scenario.json"_s, u"a.scenario.json"_s, u"c.json"_s })
            QVERIFY(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
        const auto files = findScenarios({ folder.path(), folder.filePath(u"a.scenario.json"_s) });
        QVERIFY(files);
        QCOMPARE(*files,
            QStringList({ folder.filePath(u"a.scenario.json"_s), folder.filePath(u"b.scenario.json"_s),
                folder.filePath(u"sub/a.scenario.json"_s) }));
        QVERIFY(!findScenarios({ folder.filePath(u"nowhere"_s) }));
        QVERIFY(!findScenarios({ folder.filePath(u"c.json"_s), folder.path() + "/none"_L1 }));
    }

    void theExitCodeIsThatOfTheWorstFailure()
    {
        SuiteReport report;
        QVERIFY(report.exitCode() == ExitCode::Ok);
        for (const ExitCode code : { ExitCode::ExpectationFailed, ExitCode::TimedOut, ExitCode::PageFailed,
                 ExitCode::CouldNotStart, ExitCode::Usage }) {
            RunReport run;
            run.code = code;
            report.runs += run;
            QVERIFY(report.exitCode() == code);
        }
        QCOMPARE(report.failed(), 5);
    }
};

MINIHOST_TEST_MAIN(ResultsTest, QCoreApplication)
#include "tst_results.moc"
