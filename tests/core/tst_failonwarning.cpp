// SPDX-License-Identifier: MIT
#include "bridge/core/logging.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QProcess>
#include <thread>

using namespace Qt::StringLiterals;
using namespace MiniHost;

// Tests tests/support/failonwarning.h: the program starts itself again with one test function that must fail.
class FailOnWarningTest : public QObject
{
    Q_OBJECT

    struct Run {
        int exitCode;
        QString output;
    };

    static Run runAlone(const QString &function)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MINIHOST_MUST_FAIL"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), { function });
        process.waitForFinished();
        return { process.exitCode(), QString::fromLocal8Bit(process.readAll()) };
    }

    static bool isInner() { return qEnvironmentVariableIsSet("MINIHOST_MUST_FAIL"); }

private Q_SLOTS:
    void anAnnouncedWarningIsFine()
    {
        expectWarning(QRegularExpression(u"^the store is on fire$"_s));
        qCWarning(lcPlatform) << "the store is on fire";
    }

    void platformNoiseIsFine()
    {
        qWarning("QStandardPaths: XDG_RUNTIME_DIR not set, defaulting to '/tmp/runtime-root'");
    }

    void anUnexpectedWarningFails()
    {
        if (isInner()) {
            qCWarning(lcPlatform) << "not announced";
            return;
        }
        const Run run = runAlone(u"anUnexpectedWarningFails"_s);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(
            run.output.contains("unexpected warning: minihost.openplatform: not announced"_L1), qPrintable(run.output));
    }

    void anUnexpectedWarningOfAnotherThreadFails()
    {
        if (isInner()) {
            std::thread([] { qCCritical(lcHttp) << "from a thread"; }).join();
            return;
        }
        const Run run = runAlone(u"anUnexpectedWarningOfAnotherThreadFails"_s);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.output.contains("unexpected warning: minihost.http: from a thread"_L1), qPrintable(run.output));
    }

    void anAnnouncementCountsOnce()
    {
        if (isInner()) {
            expectWarning(QRegularExpression(u"twice"_s));
            qCWarning(lcPlatform) << "twice";
            qCWarning(lcPlatform) << "twice";
            return;
        }
        QCOMPARE(runAlone(u"anAnnouncementCountsOnce"_s).exitCode, 1);
    }

    void anAnnouncedWarningThatDoesNotComeFails()
    {
        if (isInner()) {
            expectWarning(QRegularExpression(u"never said"_s));
            return;
        }
        const Run run = runAlone(u"anAnnouncedWarningThatDoesNotComeFails"_s);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.output.contains("an announced warning did not come: never said"_L1), qPrintable(run.output));
    }

    void aWarningAfterTheLastFunctionFails()
    {
        if (isInner()) {
            auto *late = new QObject(QCoreApplication::instance());
            connect(late, &QObject::destroyed, [] { qCWarning(lcWeb) << "too late"; });
            return;
        }
        const Run run = runAlone(u"aWarningAfterTheLastFunctionFails"_s);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(
            run.output.contains("outside of the test functions: minihost.web: too late"_L1), qPrintable(run.output));
    }

    void waitingEndsWhenTheConditionHolds()
    {
        int calls = 0;
        QVERIFY(waitUntil([&calls] { return ++calls == 3; }));
        QVERIFY(!waitUntil([] { return false; }, std::chrono::milliseconds(20)));
        QObject sender;
        QVERIFY(waitForSignal(&sender, &QObject::objectNameChanged, [&sender] { sender.setObjectName(u"a"_s); }));
    }
};

MINIHOST_TEST_MAIN(FailOnWarningTest, QCoreApplication)
#include "tst_failonwarning.moc"
