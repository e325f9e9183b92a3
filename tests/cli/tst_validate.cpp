// SPDX-License-Identifier: MIT
// `minihost validate`, with files and folders.
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class ValidateTest : public QObject
{
    Q_OBJECT

    struct Run {
        int exitCode;
        QString output;
        QString errors;
    };
    static Run validate(const QString &what)
    {
        QProcess process;
        process.start(programFile(), { u"validate"_s, what });
        const bool ended = process.waitForFinished(60'000);
        return { ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError()) };
    }
    static void write(const QString &name, const QByteArray &content)
    {
        QFile out(name);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
    }

private Q_SLOTS:
    void allFilesOfAFolderAreChecked()
    {
        const Run run = validate(inSource(u"tests/scenarios/openapi"_s));
        QVERIFY2(run.exitCode == 0, qPrintable(run.output + run.errors));
        QVERIFY(run.output.contains("answers.json (OpenAPI answers, 1)"_L1));
        QVERIFY(run.output.contains("own-answer.scenario.json (scenario, 6 steps)"_L1));
    }

    void filesOfOthersAreSkippedAndEachMistakeIsTold()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"package.json"_s), R"({"name": "app", "dependencies": {}})");
        QVERIFY(QDir(folder.path()).mkdir(u"node_modules"_s));
        write(folder.filePath(u"node_modules/x.json"_s), R"({"steps": 1})");
        write(folder.filePath(u"good.json"_s), R"({"answers": []})");
        QCOMPARE(validate(folder.path()).exitCode, 0);
        write(folder.filePath(u"bad.json"_s), R"({"answers": [{"method": "GET", "path": "x"}]})");
        const Run run = validate(folder.path());
        QVERIFY(run.exitCode > 0);
        QVERIFY2(run.errors.contains("answers[0].path: begins with"_L1), qPrintable(run.errors));
        QVERIFY(run.output.contains("good.json"_L1));
    }

    void aFolderWithoutFilesIsRefused()
    {
        const QTemporaryDir folder;
        const Run run = validate(folder.path());
        QVERIFY(run.exitCode > 0);
        QVERIFY2(run.errors.contains("there is no .json file in the folder"_L1), qPrintable(run.errors));
    }
};

MINIHOST_TEST_MAIN(ValidateTest, QCoreApplication)
#include "tst_validate.moc"
