// SPDX-License-Identifier: MIT
// A page that does not answer or makes too much: it is detected, can be left, and has no effect on other pages.
#include "app/session/clientsession.h"
#include "bridge/core/errors/pages.h"
#include "bridge/core/events/page.h"
#include "bridge/core/limits.h"
#include "tests/support/sourcefolder.h"
#include "tests/support/testmain.h"
#include "tests/support/webapplication.h"
#include "tests/web/pageharness.h"
#include "web/container/processuse.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

namespace {

const QString quiet = inSource(u"tests/web/sites/budgets"_s);

struct Budgeted : PageHarness {
    explicit Budgeted(
        std::chrono::milliseconds patience = 500ms, const std::function<void(SimulatorOptions &)> &change = {})
        : PageHarness(quiet, ClientPlatform::Android, {}, change)
    {
        if (!load() || !waitUntil([this] { return !page().document().isEmpty(); }))
            qFatal("the page was not loaded");
        page().watchdog().setPatience(patience);
    }
    void run(const QString &script) { page().runJavaScript(u"setTimeout(() => { %1 }, 0)"_s.arg(script)); }
    bool hangs()
    {
        return waitForSignal(&page().watchdog(), &PageWatchdog::hangs, [this] { run(u"for (;;);"_s); });
    }
};

} // namespace

class BudgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageThatDoesNotAnswerIsNoticed()
    {
        Budgeted world;
        QVERIFY(world.hangs());
        QVERIFY(world.page().watchdog().isHanging());
        QVERIFY(!world.entries(Events::PageHangs::Kind).isEmpty());
        QVERIFY(world.entries(Events::PageHangs::Kind).first().detail["url"_L1].toString().contains("budgets"_L1));
    }

    void thePageIsReportedWhenItAnswersAgain()
    {
        Budgeted world;
        QVERIFY(waitForSignal(&world.page().watchdog(), &PageWatchdog::hangs,
            [&world] { world.run(u"const end = Date.now() + 4000; while (Date.now() < end);"_s); }));
        QVERIFY(waitForSignal(&world.page().watchdog(), &PageWatchdog::answersAgain));
        QVERIFY(!world.page().watchdog().isHanging());
    }

    void aPageThatStillHangsIsReportedAgain()
    {
        Budgeted world;
        QVERIFY(world.hangs());
        QVERIFY(waitForSignal(
            &world.page().watchdog(), &PageWatchdog::hangs, [&world] { world.page().watchdog().wait(); }));
    }

    void aHangingPageIsEndedAndAnotherCanBeLoaded()
    {
        Budgeted world;
        QVERIFY(world.hangs());
        QVERIFY(waitForSignal(&world.page(), &MiniAppPage::crashed, [&world] {
            world.page().end(MiniAppPage::EndedBy::Person, { Errors::PageHangs, {} });
        }));
        const QJsonObject ended = world.entries(Events::PageEnded::Kind).first().detail;
        QCOMPARE(ended["by"_L1].toString(), u"person"_s);
        QCOMPARE(ended["name"_L1].toString(), u"PageHangs"_s);
        QVERIFY(world.page().ended());
        QVERIFY(world.load());
        QVERIFY(!world.page().ended());
        QCOMPARE(world.value(u"document.title"_s).toString(), u"budgets"_s);
    }

    void aPageThatHangsCanBeReloaded()
    {
        Budgeted world;
        QVERIFY(world.hangs());
        // The page is known to hang.
        QVERIFY(world.load());
        Budgeted other(1500ms);
        other.run(u"for (;;);"_s);
        // The page is not yet known to hang.
        other.simulator->load();
        QVERIFY(waitUntil([&other] { return other.entries(Events::PageLoaded::Kind).size() == 2; }));
        QCOMPARE(other.value(u"document.title"_s).toString(), u"budgets"_s);
    }

    void theClientCanBeChangedWhileAPageHangs()
    {
        Budgeted world;
        QVERIFY(world.hangs());
        QVERIFY(waitForSignal(&world.page(), &QWebEnginePage::loadFinished,
            [&world] { world.simulator->setClient(ClientPlatform::Pc); }));
        QVERIFY(waitUntilTrue(world.page(), u"document.title === 'budgets'"_s));
    }

    void anExcusedPageIsNotReported()
    {
        Budgeted world(200ms);
        bool told = false;
        QObject context;
        connect(&world.page().watchdog(), &PageWatchdog::hangs, &context, [&told] { told = true; });
        {
            world.page().watchdog().setExcused([] { return true; });
            world.run(u"const end = Date.now() + 2500; while (Date.now() < end);"_s);
            QVERIFY(waitUntilTrue(world.page(), u"true"_s));
        }
        QVERIFY(!told);
    }

    void anUnattendedSessionEndsAHangingPage()
    {
        Budgeted world(500ms, [](SimulatorOptions &options) { options.run.isUnattended = true; });
        QVERIFY(waitForSignal(&world.page(), &MiniAppPage::crashed, [&world] { world.run(u"for (;;);"_s); }));
        QCOMPARE(world.entries(Events::PageEnded::Kind).first().detail["by"_L1].toString(), u"session"_s);
    }

    void thePagesOverAPageAreCounted()
    {
        Budgeted world;
        PageStack &pages = world.simulator->client().pages();
        const QString document = world.page().document();
        for (int i = 0; i < 20; ++i)
            pages.openLink(document, world.simulator->appUrl());
        QCOMPARE(pages.depth(), Limit::PageDepth);
        const QString answer =
            world.settle(u"new Promise(r => nuva.require()(r, r, 'biz.util', 'openLink', { url: location.href }))"_s);
        QVERIFY2(answer.contains(u"900228"_s) || answer.contains(u"Too many pages"_s), qPrintable(answer));
        QCOMPARE(pages.depth(), Limit::PageDepth);
        QCOMPARE(world.faults().last(), 900228);
    }

    void aFloodOfTheConsoleIsCounted()
    {
        Budgeted world;
        world.settle(u"(() => { for (let i = 0; i < 5000; ++i) console.log('line ' + i); return 1; })()"_s);
        const auto told = [&world] {
            qint64 lines = world.entries(Events::ConsoleMessage::Kind).size();
            for (const JournalEntry &entry : world.entries(Events::Repeated::Kind))
                lines += entry.detail["count"_L1].toInteger();
            return lines;
        };
        QVERIFY(waitUntil([&] { return told() == 5000; }));
        QVERIFY(world.entries(Events::ConsoleMessage::Kind).size() <= 2 * Limit::FloodWhole + 200);
    }

    void theMemoryOfAProcessIsKnown()
    {
        const auto own = ownUse();
        if (!own)
            QSKIP("this system does not say what a process takes");
        QVERIFY(own->resident > 10'000'000);
        QVERIFY(!processUse(0));
        const QByteArray large(100'000'000, 'x');
        QVERIFY(ownUse()->resident > own->resident + 90'000'000);
        QVERIFY(large.size() > 0);
    }
};

MINIHOST_TEST_MAIN(BudgetsTest, WebApplication)
#include "tst_budgets.moc"
