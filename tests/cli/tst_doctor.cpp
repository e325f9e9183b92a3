// SPDX-License-Identifier: MIT
#include "tests/support/programrun.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// Runs the built program.
class DoctorTest : public QObject
{
    Q_OBJECT

    static ProgramRun doctor(
        const QStringList &arguments, const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        return ProgramRun::of(programFile(), QStringList(u"doctor"_s) + arguments, environment);
    }

private Q_SLOTS:
    void aGoodMachineGivesExitCodeZero()
    {
        const ProgramRun run = doctor({});
        QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
        QVERIFY(run.output.contains("MiniHost can run here."_L1));
        QVERIFY(run.output.contains("none: runs without a window"_L1));
    }

    void jsonIsOneObjectOnStdout()
    {
        const ProgramRun run = doctor({ u"--json"_s });
        QCOMPARE(run.exitCode, 0);
        const QJsonDocument document = QJsonDocument::fromJson(run.output.toUtf8());
        QVERIFY(document["ok"_L1].toBool());
        QCOMPARE(document["checks"_L1].toArray().size(), 8);
    }

    void aFailedCheckGivesExitCodeThreeAndARemedy()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QTWEBENGINEPROCESS_PATH"_s, u"/nowhere"_s);
        const ProgramRun run = doctor({}, environment);
        QCOMPARE(run.exitCode, 3);
        QVERIFY(run.output.contains("fail  WebEngine"_L1));
        QVERIFY(run.output.contains("libqt6webenginecore6-bin"_L1));
    }

    void anUnknownArgumentIsWrongUsage()
    {
        const ProgramRun run = doctor({ u"--jason"_s });
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.output.isEmpty());
        QVERIFY(run.errors.contains("there is no option --jason; did you mean --json?"_L1));
        QVERIFY(run.errors.contains("minihost doctor --help"_L1));
    }

    void helpSaysWhatItDoes()
    {
        const ProgramRun run = doctor({ u"--help"_s });
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.output.contains("--json"_L1));
    }

    void theDisplayIsNamed()
    {
        const QString xvfb = QStandardPaths::findExecutable(u"xvfb-run"_s);
        if (xvfb.isEmpty())
            QSKIP("needs xvfb-run; ./dev test installs it");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_QPA_PLATFORM"_s);
        const ProgramRun run = ProgramRun::of(xvfb, { u"-a"_s, programFile(), u"doctor"_s }, environment);
        QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
        QVERIFY(run.output.contains("X11, :"_L1));
    }
};

MINIHOST_TEST_MAIN(DoctorTest, QCoreApplication)
#include "tst_doctor.moc"
