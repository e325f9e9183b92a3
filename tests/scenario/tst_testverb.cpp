// SPDX-License-Identifier: MIT
// Runs `minihost test`, `validate`, `new` and `report`.
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace MiniHost;
using namespace Qt::StringLiterals;

class TestVerbTest : public QObject
{
    Q_OBJECT

    struct Run {
        int exitCode;
        QString output;
        QString errors;
    };

    QTemporaryDir m_folder;

    Run minihost(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(programFile(), arguments);
        if (!process.waitForFinished(60'000))
            process.kill();
        return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError()) };
    }

    void write(const QString &name, const QByteArray &steps) const
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QFileInfo(name).path()));
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"title\": \"" + QFileInfo(name).baseName().toUtf8() + "\",\n\"steps\": [" + steps + "]}");
    }

    QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        write(u"suite/a.scenario.json"_s, R"({"open": "/"}, {"expect": {"page": {"title": "授权演示"}}})");
        write(u"suite/b.scenario.json"_s,
            R"({"open": "/"}, {"openAuth": {}}, {"expect": {"answer": {"status": "failed", "result": null}}})");
        write(u"bad/fails.scenario.json"_s, "{\"open\": \"/\"},\n{\"expect\": {\"page\": {\"title\": \"x\"}}}");
        write(u"bad/invalid.scenario.json"_s, R"({"opne": "/"})");
        write(u"bad/gone.scenario.json"_s, R"({"open": "/nowhere.html"})");
        write(u"bad/hangs.scenario.json"_s, R"J({"open": "/"}, {"evaluate": "new Promise(() => {})"})J");
    }

    void aSuiteThatPassesGivesExitCode0()
    {
        const Run run = minihost({ u"test"_s, u"suite"_s, u"--journal"_s, u"out"_s, u"--reporter"_s, u"list"_s,
            u"--reporter"_s, u"junit=out/j.xml"_s, u"--reporter"_s, u"json=out/j.json"_s });
        QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
        QVERIFY(run.output.contains(u"✓ suite/a.scenario.json – a"_s));
        QVERIFY(run.output.contains("2 passed, 0 failed"_L1));
        QVERIFY(content(u"out/suite/a.jsonl"_s).startsWith("{\"seq\":1,"));
        QVERIFY(content(u"out/j.xml"_s).contains("tests=\"2\""));
        QCOMPARE(QJsonDocument::fromJson(content(u"out/j.json"_s))["stats"_L1]["expected"_L1].toInt(), 2);
    }

    void eachKindOfFailureHasItsExitCode_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        QTest::newRow("expectation") << u"fails"_s << 1 << u"bad/fails.scenario.json:3: steps[1] expect"_s;
        QTest::newRow("bad file") << u"invalid"_s << 2 << u"did you mean \"open\"?"_s;
        QTest::newRow("page") << u"gone"_s << 4 << u"the page to load"_s;
        QTest::newRow("time-out") << u"hangs"_s << 5 << u"within 4 s"_s;
    }
    void eachKindOfFailureHasItsExitCode()
    {
        QFETCH(QString, name);
        QFETCH(QString, told);
        const Run run = minihost({ u"test"_s, u"bad/%1.scenario.json"_s.arg(name), u"--timeout"_s, u"4"_s });
        QTEST(run.exitCode, "code");
        QVERIFY2(run.output.contains(told), qPrintable(run.output));
        QVERIFY(run.output.contains("0 passed, 1 failed"_L1));
    }

    void wrongUsageGivesExitCode2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList { u"test"_s };
        QTest::newRow("no such file") << QStringList { u"test"_s, u"nowhere"_s };
        QTest::newRow("an empty folder") << QStringList { u"test"_s, u"suite/.."_s, u"nowhere"_s };
        QTest::newRow("a reporter that is none") << QStringList { u"test"_s, u"suite"_s, u"--reporter"_s, u"html"_s };
        QTest::newRow("junit without a file") << QStringList { u"test"_s, u"suite"_s, u"--reporter"_s, u"junit"_s };
        QTest::newRow("a shard too far") << QStringList { u"test"_s, u"suite"_s, u"--shard"_s, u"3/2"_s };
        QTest::newRow("a shard of none") << QStringList { u"test"_s, u"suite"_s, u"--shard"_s, u"0/0"_s };
        QTest::newRow("repeated not once") << QStringList { u"test"_s, u"suite"_s, u"--repeat"_s, u"0"_s };
        QTest::newRow("a seed that is none") << QStringList { u"test"_s, u"suite"_s, u"--seed"_s, u"x"_s };
        QTest::newRow("validate nothing") << QStringList { u"validate"_s };
        QTest::newRow("new what") << QStringList { u"new"_s, u"thing"_s };
        QTest::newRow("merge nothing") << QStringList { u"report"_s, u"merge"_s, u"out.xml"_s };
        QTest::newRow("merge what is not there")
            << QStringList { u"report"_s, u"merge"_s, u"out.xml"_s, u"none.xml"_s };
    }
    void wrongUsageGivesExitCode2()
    {
        QFETCH(QStringList, arguments);
        const Run run = minihost(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!run.errors.isEmpty());
    }

    void repeatsAreComparedAndTheirDigestIsPrinted()
    {
        const Run run = minihost({ u"test"_s, u"suite/a.scenario.json"_s, u"--repeat"_s, u"3"_s });
        QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
        QVERIFY(run.output.contains(u"× 3"_s));
        QVERIFY(run.output.contains("sha256 "_L1));
    }

    void shardsAreMerged()
    {
        for (const QString &shard : { u"1"_s, u"2"_s }) {
            const Run run = minihost({ u"test"_s, u"suite"_s, u"--shard"_s, shard + "/2"_L1, u"--reporter"_s,
                u"junit=shard%1.xml"_s.arg(shard) });
            QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
            QVERIFY(content(u"shard%1.xml"_s.arg(shard)).contains("tests=\"1\""));
        }
        const Run joined = minihost({ u"report"_s, u"merge"_s, u"all.xml"_s, u"shard1.xml"_s, u"shard2.xml"_s });
        QVERIFY2(joined.exitCode == 0, qPrintable(joined.errors));
        QVERIFY(content(u"all.xml"_s).contains("tests=\"2\""));
        QCOMPARE(minihost({ u"report"_s, u"merge"_s, u"all.json"_s, u"all.xml"_s }).exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(content(u"all.json"_s))["stats"_L1]["expected"_L1].toInt(), 2);
    }

    void aNewScenarioIsValidAndPasses()
    {
        QCOMPARE(minihost({ u"new"_s, u"scenario"_s, u"mine.scenario.json"_s }).exitCode, 0);
        const Run valid = minihost({ u"validate"_s, u"mine.scenario.json"_s });
        QVERIFY2(valid.exitCode == 0, qPrintable(valid.errors));
        QVERIFY(valid.output.contains("(scenario, "_L1));
        const Run run = minihost({ u"test"_s, u"mine.scenario.json"_s });
        QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
        // An existing file is not overwritten.
        const Run again = minihost({ u"new"_s, u"scenario"_s, u"mine.scenario.json"_s });
        QCOMPARE(again.exitCode, 2);
        QVERIFY2(again.errors.contains("900375"_L1), qPrintable(again.errors));
    }

    void aNewProfileIsValid()
    {
        QCOMPARE(minihost({ u"new"_s, u"profile"_s, u"world.json"_s }).exitCode, 0);
        const Run valid = minihost({ u"validate"_s, u"world.json"_s });
        QVERIFY2(valid.exitCode == 0, qPrintable(valid.errors));
        QVERIFY(valid.output.contains("(profile, 1 organisations, 2 users, 1 apps)"_L1));
    }

    void validateReportsEveryMistakeOfEveryFile()
    {
        const Run run =
            minihost({ u"validate"_s, u"suite/a.scenario.json"_s, u"bad/invalid.scenario.json"_s, u"none.json"_s });
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.output.contains(u"✓ suite/a.scenario.json"_s));
        QVERIFY2(run.errors.contains("line 2, column 12: steps[0].opne: unknown key; did you mean \"open\"?"_L1),
            qPrintable(run.errors));
        QVERIFY(run.errors.contains("none.json"_L1));
    }
};

MINIHOST_TEST_MAIN(TestVerbTest, QCoreApplication)
#include "tst_testverb.moc"
