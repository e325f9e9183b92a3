// SPDX-License-Identifier: MIT
#include "app/cli/checkup.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class CheckupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailedCheckHasARemedy_data()
    {
        QTest::addColumn<CheckFinding>("finding");
        QTest::addColumn<QString>("health");
        QTest::newRow("no shared memory") << checkSharedMemory(u"/nowhere"_s) << u"fail"_s;
        QTest::newRow("no renderer") << checkWebEngine(u"/nowhere/QtWebEngineProcess"_s) << u"fail"_s;
        QTest::newRow("no Chinese font") << checkFonts({}) << u"warn"_s;

        qputenv("DISPLAY", ":4711");
        qunsetenv("QT_QPA_PLATFORM");
        QTest::newRow("a display that is gone") << checkDisplay() << u"fail"_s;
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qunsetenv("DISPLAY");

        // A file in the place of the folder: not even root can write below it.
        const QByteArray home = qgetenv("XDG_DATA_HOME");
        const QTemporaryDir folder;
        QFile blocker(folder.filePath(u"blocked"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        qputenv("XDG_DATA_HOME", QFile::encodeName(blocker.fileName()));
        QTest::newRow("no data folder") << checkDataFolder() << u"fail"_s;
        qputenv("XDG_DATA_HOME", home);
    }

    void aFailedCheckHasARemedy()
    {
#ifndef Q_OS_LINUX
        QSKIP("the failures are those of Linux");
#endif
        QFETCH(CheckFinding, finding);
        QTEST(toString(finding.health), "health");
        QVERIFY(!finding.detail.isEmpty());
        QVERIFY(!finding.mend.isEmpty());
    }

    void allChecksPassOnATestMachine()
    {
        const QList<CheckFinding> findings = checkAll();
        QStringList failed;
        for (const CheckFinding &finding : findings) {
            QVERIFY(!finding.name.isEmpty() && !finding.detail.isEmpty());
            QCOMPARE(finding.mend.isEmpty(), finding.health == Health::Ok);
            if (finding.health == Health::Fail)
                failed += finding.name + u": "_s + finding.detail;
        }
        QCOMPARE(failed, QStringList());
        QCOMPARE(findings.size(), 8);
    }

    void oneFailedCheckMeansMiniHostCannotRun()
    {
        const CheckFinding good { u"a"_s, Health::Ok, u"well"_s, {} };
        const CheckFinding warned { u"b"_s, Health::Warn, u"less well"_s, u"do this"_s };
        const CheckFinding bad { u"c"_s, Health::Fail, u"not at all"_s, u"do that"_s };
        QVERIFY(canRun({ good, warned }));
        QVERIFY(!canRun({ good, bad, warned }));
        const QJsonObject json = toJson({ good, bad });
        QCOMPARE(json["ok"_L1].toBool(true), false);
        QCOMPARE(json["checks"_L1].toArray().at(0).toObject(),
            (QJsonObject { { u"name"_s, u"a"_s }, { u"health"_s, u"ok"_s }, { u"detail"_s, u"well"_s } }));
        QCOMPARE(json["checks"_L1][1]["mend"_L1].toString(), u"do that"_s);
    }

    void theCheckOfTheDataFolderLeavesNoFile()
    {
        QCOMPARE(toString(checkDataFolder().health), u"ok"_s);
        QVERIFY(!QFile::exists(qEnvironmentVariable("XDG_DATA_HOME") + u"/minihost/doctor"_s));
    }
};

MINIHOST_TEST_MAIN(CheckupTest, QGuiApplication)
#include "tst_checkup.moc"
