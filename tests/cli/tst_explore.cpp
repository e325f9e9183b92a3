// SPDX-License-Identifier: MIT
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// Runs `minihost explore`. Its findings are tested in tests/explorer.
class ExploreTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Run {
        int exitCode;
        QString output;
        QString errors;
    };

    Run explore(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(programFile(), QStringList { u"explore"_s } + arguments);
        const bool ended = process.waitForFinished(120'000);
        return { ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError()) };
    }

private Q_SLOTS:
    void aFindingGivesExitCodeOneAndAReport()
    {
        const Run run = explore({ u"samples/login-throw"_s, u"--only"_s, u"refuse,openAuth.error.500104"_s,
            u"--platform"_s, u"pc"_s, u"--out"_s, u"throw.html"_s });
        QVERIFY2(run.exitCode == 1, qPrintable(run.output + run.errors));
        const QStringList lines = run.output.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].startsWith("ok      allow"_L1), qPrintable(lines[0]));
        QVERIFY2(lines[0].endsWith(u"登录成功，欢迎回来"_s), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith("FLAGGED refuse"_L1) && lines[1].contains("exception: "_L1), qPrintable(lines[1]));
        QVERIFY2(lines[3].startsWith("3 outcomes, 2 flagged"_L1), qPrintable(lines[3]));
        QFile report(m_folder.filePath(u"throw.html"_s));
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.readAll().contains("data:image/png;base64,"));
    }

    void noFindingGivesExitCodeZero()
    {
        const Run run = explore({ u"samples/login-throw-fixed"_s, u"--only"_s, u"refuse"_s });
        QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
        QVERIFY(QFile::exists(m_folder.filePath(u"minihost-explore.html"_s)));
    }

    void anAppThatCannotBeExploredIsReported_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        const QString app = u"samples/login-throw"_s;
        QTest::newRow("nothing") << QStringList {} << 2 << u"name one mini-app"_s;
        QTest::newRow("two") << QStringList { app, app } << 2 << u"name one mini-app"_s;
        QTest::newRow("no such app") << QStringList { u"samples/nope"_s } << 2 << u"900303"_s;
        QTest::newRow("no such client") << QStringList { app, u"--platform"_s, u"beos"_s } << 2 << u"--platform beos"_s;
        QTest::newRow("no time") << QStringList { app, u"--timeout"_s, u"0"_s } << 2 << u"--timeout 0"_s;
        QTest::newRow("no such button") << QStringList { app, u"--trigger"_s, u"#nope"_s } << 2 << u"900350"_s;
        QTest::newRow("report not writable")
            << QStringList { app, u"--only"_s, u"refuse"_s, u"--out"_s, u"/nowhere/x.html"_s } << 3 << u"900305"_s;
        QTest::newRow("no such outcome") << QStringList { app, u"--only"_s, u"refuse,never"_s } << 2
                                         << u"openAuth.never"_s;
    }
    void anAppThatCannotBeExploredIsReported()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        const Run run = explore(arguments);
        QVERIFY2(run.exitCode == exitCode, qPrintable(run.output + run.errors));
        QVERIFY2(run.errors.contains(words), qPrintable(run.errors));
    }
};

MINIHOST_TEST_MAIN(ExploreTest, QCoreApplication)
#include "tst_explore.moc"
