// SPDX-License-Identifier: MIT
// Scenarios in the real engine with the real open platform: every step works, and every expectation can fail.
#include "app/desktop/client/offscreenstage.h"
#include "app/scenario/runner.h"
#include "app/scenario/sharedweb.h"
#include "tests/scenario/runcases.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"
#include "tests/support/webapplication.h"

#include <QImage>
#include <QTemporaryDir>

using namespace MiniHost;
using namespace MiniHost::RunSteps;
using namespace Qt::StringLiterals;

namespace {

Task<> keep(Task<RunReport> running, std::optional<RunReport> *into)
{
    *into = co_await running;
}

} // namespace

class RunTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SharedWeb> m_web;
    std::unique_ptr<Stage> m_stage;

    RunReport run(const QByteArray &list, const QByteArray &head = {}, RunSettings settings = {})
    {
        const QByteArray json = "{\"title\": \"t\", " + head + "\n\"steps\": [\n" + list + "\n]}";
        const auto scenario = Scenario::parse(json, u"test.scenario.json"_s);
        if (!scenario)
            qFatal("%s", qPrintable(scenario.error().detail));
        std::optional<RunReport> report;
        settings.web = m_web.get();
        launch(keep(runScenario(&*scenario, settings, m_stage.get()), &report));
        if (!waitUntil([&report] { return report.has_value(); }, std::chrono::seconds(60)))
            qFatal("the run does not end");
        return *report;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_web = std::make_unique<SharedWeb>();
        m_stage = makeOffscreenStage();
    }
    void cleanupTestCase()
    {
        m_stage.reset();
        m_web.reset();
    }

    void scenariosPass_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("list");
        for (const RunCase &each : passingRuns())
            QTest::newRow(each.name) << each.head << each.list;
    }
    void scenariosPass()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, list);
        const RunReport report = run(list, head);
        QVERIFY2(report.hasPassed(), qPrintable(report.failureText()));
        QVERIFY(report.journal.startsWith("{\"seq\":1,\"at\":\"2026-01-05T09:00:00.000Z\",\"kind\":\"WorldLoaded\""));
    }

    void aFailedExpectationIsReportedWithItsValues_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("seen");
        for (const RunCase &each : failingRuns())
            QTest::newRow(each.name) << each.list << each.expected << each.seen;
    }
    void aFailedExpectationIsReportedWithItsValues()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, expected);
        QFETCH(QString, seen);
        RunSettings settings;
        // A failing expectation waits this long.
        settings.patience = 400ms;
        const RunReport report = run(list, {}, settings);
        QVERIFY2(report.code == ExitCode::ExpectationFailed, qPrintable(report.failureText()));
        QVERIFY2(report.failure.expected.contains(expected), qPrintable(report.failureText()));
        QVERIFY2(report.failure.seen.contains(seen), qPrintable(report.failureText()));
        // The failed step, its place in the file, and the end of the journal.
        QCOMPARE(report.place, u"test.scenario.json:%1"_s.arg(3 + list.count('\n')));
        QVERIFY(report.failureText().contains("\"kind\":\""_L1));
    }

    void aPageThatCannotBeLoadedGivesExitCode4()
    {
        const RunReport report = run(R"({"open": "/nowhere.html"})");
        QVERIFY(report.code == ExitCode::PageFailed);
        QVERIFY2(report.failure.seen.contains("http://showcase.localhost"_L1), qPrintable(report.failureText()));
    }

    void aPageThatCrashesGivesExitCode4()
    {
        const RunReport report = run(
            R"J({"open": "/"}, {"evaluate": "new Promise(() => { const all = []; for (;;) all.push(new Array(1e7).fill(all)); })"})J",
            {}, { .seed = {}, .timeout = std::chrono::seconds(50), .artifacts = {}, .web = nullptr, .patience = 2s });
        QVERIFY2(report.code == ExitCode::PageFailed, qPrintable(report.failureText()));
        QVERIFY(report.step.endsWith("evaluate"_L1));
    }

    void aStepThatNeverEndsGivesExitCode5()
    {
        const RunReport report = run(R"J({"open": "/"}, {"evaluate": "new Promise(() => {})"})J", {},
            { .seed = {}, .timeout = 1500ms, .artifacts = {}, .web = nullptr, .patience = 2s });
        QVERIFY2(report.code == ExitCode::TimedOut, qPrintable(report.failureText()));
        QVERIFY(report.failure.expected.contains("1.5 s"_L1));
        QVERIFY(report.step.endsWith("evaluate"_L1));
    }

    void aWorldThatCannotStartGivesExitCode3()
    {
        const QTemporaryDir folder;
        QFile page(folder.filePath(u"index.html"_s));
        QVERIFY(page.open(QIODevice::WriteOnly));
        const auto scenario = Scenario::parse(
            "{\"title\": \"t\", \"source\": \"" + folder.path().toUtf8() + "\", \"steps\": [{\"open\": \"/\"}]}",
            u"a.scenario.json"_s);
        QVERIFY(scenario);
        QVERIFY(page.remove());
        std::optional<RunReport> report;
        launch(keep(runScenario(&*scenario, {}, m_stage.get()), &report));
        QVERIFY(waitUntil([&report] { return report.has_value(); }));
        QVERIFY(report->code == ExitCode::CouldNotStart);
    }

    void picturesAreKept()
    {
        const QTemporaryDir folder;
        const RunReport report =
            run(steps({ opened, asked, R"({"screenshot": {"name": "asked", "of": "dialog"}})",
                    R"({"consent": {"answer": "allow", "screenshot": "panel"}})", R"({"screenshot": "page"})" }),
                {},
                { .seed = {},
                    .timeout = std::chrono::seconds(30),
                    .artifacts = folder.path(),
                    .web = nullptr,
                    .patience = 2s });
        QVERIFY2(report.hasPassed(), qPrintable(report.failureText()));
        QCOMPARE(report.artifacts.size(), 3);
        for (const QString &file : report.artifacts) {
            const QImage picture(file);
            QVERIFY2(picture.width() >= 375, qPrintable(file));
            // The picture is not empty.
            QVERIFY2(picture.allGray() == false, qPrintable(file));
        }
    }

    void theSameScenarioHasTheSameJournal()
    {
        const QByteArray list = steps({ opened, R"({"click": "#example1"})", allowed, R"({"advance": "1h"})",
            R"({"click": "#example2"})", R"({"consent": "refuse"})",
            R"({"expect": {"journal": [{"kind": "ExchangeDone"}, {"kind": "ConsentAnswered", "detail": {"answer": "refuse"}}]}})" });
        const RunReport first = run(list, "\"exchange\": \"native\",");
        QVERIFY2(first.hasPassed(), qPrintable(first.failureText()));
        for (int i = 0; i < 24; ++i) {
            const RunReport again = run(list, "\"exchange\": \"native\",");
            const auto difference = compareJournals(first.journal, again.journal);
            QVERIFY2(!difference, difference ? qPrintable(difference->expected + u'\n' + difference->seen) : "");
            QCOMPARE(again.sha256, first.sha256);
        }
    }

    void anotherSeedHasAnotherJournal()
    {
        const QByteArray list = steps({ opened, asked, allowed });
        const RunReport one = run(list, "\"seed\": 1,");
        const RunReport two = run(list, "\"seed\": 2,");
        QVERIFY(one.hasPassed() && two.hasPassed());
        const auto difference = compareJournals(one.journal, two.journal);
        QVERIFY(difference);
        QVERIFY2(difference->expected.contains("CodeIssued"_L1), qPrintable(difference->expected));
        RunSettings settings;
        settings.seed = 2;
        QCOMPARE(run(list, "\"seed\": 1,", settings).sha256, two.sha256);
    }

    void scenariosShareNoStorage()
    {
        const QByteArray writes =
            R"J({"evaluate": "(localStorage.setItem('a', '1'), sessionStorage.setItem('a', '1'), document.cookie = 'a=1', window.name = 'left', history.pushState(1, ''), 0)"})J";
        const QByteArray looks =
            R"J({"evaluate": {"script": "[localStorage.length, sessionStorage.length, document.cookie, window.name, history.length, navigator.serviceWorker ? 0 : 1]", "expect": [0, 0, "", "", 1, 0]}})J";
        for (int i = 0; i < 3; ++i) {
            const RunReport report = run(steps({ opened, looks, writes, asked, allowed }));
            QVERIFY2(report.hasPassed(), qPrintable(report.failureText()));
        }
    }
};

MINIHOST_TEST_MAIN(RunTest, WebApplication)
#include "tst_run.moc"
