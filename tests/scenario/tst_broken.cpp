// SPDX-License-Identifier: MIT
// A shipped scenario that cannot fail tests nothing, so with its last expectation broken, each must fail. A failing
// expectation waits two seconds, so by default every eighth scenario is run; MINIHOST_ALL_BROKEN=1 runs all.
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

QJsonObject wrong()
{
    return { { u"status"_s, u"broken"_s } };
}

QJsonArray brokenJournal(QJsonArray entries)
{
    QJsonObject entry = entries.first().toObject();
    // The entry is expected instead.
    if (entry.contains("absent"_L1))
        entry.remove(u"absent"_s);
    else
        entry.insert(u"count"_s, entry.value("count"_L1).toInt() + 77);
    entries.replace(0, entry);
    return entries;
}

QJsonObject broken(QJsonObject expect)
{
    if (expect.contains("answer"_L1))
        expect.insert(u"answer"_s, wrong());
    else if (expect.contains("status"_L1))
        expect.insert(u"status"_s, 299);
    else if (expect.contains("page"_L1))
        expect.insert(u"page"_s, QJsonObject { { u"selector"_s, u"html"_s }, { u"json"_s, wrong() } });
    else if (expect.contains("journal"_L1))
        expect.insert(u"journal"_s, brokenJournal(expect.value("journal"_L1).toArray()));
    else
        expect.insert(u"body"_s, wrong());
    return expect;
}

// The scenario with its last expectation broken; nothing when it has no expectations besides those that its steps have.
std::optional<QJsonObject> brokenScenario(QJsonObject scenario)
{
    QJsonArray steps = scenario.value("steps"_L1).toArray();
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        QJsonObject step = steps[i].toObject();
        if (step.contains("expect"_L1)) {
            step.insert(u"expect"_s, broken(step.value("expect"_L1).toObject()));
        } else {
            const QString key = step.contains("call"_L1) ? u"call"_s : u"exchange"_s;
            QJsonObject inner = step.value(key).toObject();
            if (!inner.contains("expect"_L1))
                continue;
            inner.insert(u"expect"_s, broken(inner.value("expect"_L1).toObject()));
            step.insert(key, inner);
        }
        steps.replace(i, step);
        scenario.insert(u"steps"_s, steps);
        return scenario;
    }
    return std::nullopt;
}

} // namespace

class BrokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScenarioWithABrokenExpectationFails()
    {
        QTemporaryDir folder;
        const bool all = qEnvironmentVariableIsSet("MINIHOST_ALL_BROKEN");
        QStringList files;
        QDirIterator found(
            inSource(u"tests/scenarios"_s), { u"*.scenario.json"_s }, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files += found.next();
        files.sort();
        QVERIFY(files.size() > 80);
        int written = 0;
        for (qsizetype i = 0; i < files.size(); i += all ? 1 : 8) {
            QFile in(files[i]);
            QVERIFY(in.open(QIODevice::ReadOnly));
            auto scenario = brokenScenario(QJsonDocument::fromJson(in.readAll()).object());
            if (!scenario)
                continue;
            // Files beside the scenario are found by their absolute paths.
            if (const QFileInfo app(QFileInfo(files[i]).dir(), scenario->value("source"_L1).toString()); app.isDir())
                scenario->insert("source"_L1, app.absoluteFilePath());
            QFile out(folder.filePath(u"%1.scenario.json"_s.arg(i)));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QJsonDocument(*scenario).toJson());
            ++written;
        }
        QVERIFY(written >= files.size() / 10);
        QProcess program;
        program.start(programFile(), { u"test"_s, folder.path() });
        QVERIFY(program.waitForFinished(400'000));
        const QString output = QString::fromUtf8(program.readAllStandardOutput());
        QVERIFY2(output.contains(u"\n0 passed, %1 failed"_s.arg(written)), qPrintable(output));
        // The files are valid and fail when they run.
        QVERIFY2(!output.contains("a valid scenario"_L1), qPrintable(output));
        QCOMPARE(program.exitCode(), 1);
    }
};

MINIHOST_TEST_MAIN(BrokenTest, QCoreApplication)
#include "tst_broken.moc"
