// SPDX-License-Identifier: MIT
#include "bridge/core/errors/pages.h"
#include "bridge/core/events/tokens.h"
#include "bridge/openapi/platformhost.h"
#include "tests/openplatform/platformworld.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <atomic>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <thread>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class PlatformHostTest : public QObject
{
    Q_OBJECT

    struct Hosted {
        VirtualClock clock { instantFromIso(u"2026-11-22T10:00:00.000Z"_s) };
        Journal journal { clock };
        FaultPlan faults { journal, std::make_unique<SeededEntropy>(8) };
        std::unique_ptr<PlatformHost> host;

        explicit Hosted(const QString &database = u":memory:"_s)
        {
            const PermissionCatalogue catalogue = testCatalogue();
            auto started =
                PlatformHost::start({ database, Language::English }, *Profile::load(Profile::showcase, catalogue),
                    catalogue, clock, std::make_unique<SeededEntropy>(7), journal, faults);
            if (!started)
                qFatal("%s", qPrintable(started.error().toString(Language::English)));
            host = std::move(*started);
        }
    };

    static Result<IssuedCode> grant(OpenPlatform &platform)
    {
        return platform.authorization().grant(
            PlatformWorld::request(u"Contact.User.Read"_s), PlatformWorld::member(), { 1 });
    }

    static Task<> awaitGrant(PlatformGate &gate, QObject *context, Result<IssuedCode> &result, bool &done)
    {
        result = co_await gate.run(context, grant);
        done = true;
    }

private Q_SLOTS:
    void aJobIsAwaitedFromAnotherThread()
    {
        Hosted hosted;
        Result<IssuedCode> result = fail(Errors::TimedOut);
        bool done = false;
        launch(awaitGrant(*hosted.host, this, result, done));
        // awaitGrant() does not block.
        QVERIFY(!done);
        QVERIFY(waitUntil([&] { return done; }));
        QVERIFY(result);
        // The entries were in the journal before the result.
        const auto entries = hosted.journal.entriesAfter(0);
        QCOMPARE(toString(entries.last().kind), u"CodeIssued"_s);
    }

    void jobsThatAreReadyShareOneCommitAndKeepTheirOrder()
    {
        Hosted hosted;
        // Written on the platform's thread, read after stop().
        QStringList order;
        hosted.host->thread().run([&] {
            for (int i = 0; i < 3; ++i) {
                hosted.host->post([&order, i](OpenPlatform &) { order += u"job %1"_s.arg(i); },
                    [&order, i](const Result<void> &) { order += u"committed %1"_s.arg(i); });
            }
        });
        hosted.host->stop();
        QCOMPARE(order,
            (QStringList { u"job 0"_s, u"job 1"_s, u"job 2"_s, u"committed 0"_s, u"committed 1"_s, u"committed 2"_s }));
    }

    void aFailedTransactionFailsEachOfItsJobsAndNoOther()
    {
        Hosted hosted;
        QList<int> numbers;
        const auto note = [&numbers](const Result<void> &committed) { numbers += numberOf(committed); };
        hosted.host->thread().run([&] {
            hosted.host->post([](OpenPlatform &platform) { QVERIFY(grant(platform)); }, note);
            hosted.host->post(
                [](OpenPlatform &platform) { platform.database().failGroup(u"the disk is full"_s); }, note);
            hosted.host->post([](OpenPlatform &platform) { QVERIFY(!grant(platform)); }, note);
        });
        std::atomic<bool> later = false;
        while (!later) {
            hosted.host->thread().run([&] { later = numbers.size() == 3; });
        }
        hosted.host->post([](OpenPlatform &platform) { QVERIFY(grant(platform)); }, note);
        hosted.host->stop();
        QCOMPARE(numbers, (QList<int> { 900308, 900308, 900308, 0 }));
        QStringList kinds;
        for (const JournalEntry &entry : hosted.journal.entriesAfter(0))
            kinds += toString(entry.kind);
        QCOMPARE(kinds, (QStringList { u"WorldLoaded"_s, u"StoreFailed"_s, u"GrantStored"_s, u"CodeIssued"_s }));
    }

    void requestsAreAnsweredAfterTheCommitOrWithItsError()
    {
        struct Face final : HttpFace {
            HttpResponse serve(const HttpRequest &, OpenPlatform &platform) override
            {
                return HttpResponse::text(grant(platform) ? "good" : "bad", 200);
            }
            HttpResponse failed(const HttpRequest &, const Fault &fault, OpenPlatform &) override
            {
                return HttpResponse::text(fault.detail.toUtf8(), 500);
            }
        } face;
        Hosted hosted;
        QList<int> statuses;
        // The journal's size at the first reply.
        qint64 journalled = 0;
        hosted.host->thread().run([&] {
            for (int i = 0; i < 2; ++i) {
                hosted.host->serve(face, {}, [&](const HttpResponse &response) {
                    statuses += response.status;
                    journalled = hosted.journal.lastSeq();
                });
            }
            QVERIFY(statuses.isEmpty());
        });
        hosted.host->thread().run([] {});
        hosted.host->thread().run([&] {
            QCOMPARE(statuses, (QList<int> { 200, 200 }));
            QVERIFY(journalled >= 4);
            hosted.host->serve(face, {}, [&](const HttpResponse &response) { statuses += response.status; });
            hosted.host->platform().database().failGroup(u"the disk is full"_s);
        });
        hosted.host->stop();
        QCOMPARE(statuses, (QList<int> { 200, 200, 500 }));
    }

    // A window that closes while the platform is busy: its wait ends, and the job is still finished.
    void theWaitingObjectMayEndDuringItsJob()
    {
        for (int round = 0; round < 50; ++round) {
            Hosted hosted;
            auto context = std::make_unique<QObject>();
            Result<IssuedCode> result = fail(Errors::TimedOut);
            bool done = false;
            std::atomic<bool> isBusy = false;
            std::atomic<bool> mayGoOn = false;
            hosted.host->post(
                [&](OpenPlatform &) {
                    isBusy = true;
                    while (!mayGoOn) { }
                },
                [](Result<void>) {});
            launch(awaitGrant(*hosted.host, context.get(), result, done));
            while (!isBusy) { }
            context.reset();
            mayGoOn = true;
            hosted.host->stop();
            deliverPosted();
            QVERIFY(!done);
            QCOMPARE(result.error().code, Errors::TimedOut);
            const auto entries = hosted.journal.entriesAfter(0);
            QVERIFY(std::any_of(entries.begin(), entries.end(),
                [](const JournalEntry &entry) { return entry.kind == Events::CodeIssued::Kind; }));
        }
    }

    void everyJobIsAnsweredHoweverItEnds()
    {
        for (int round = 0; round < 5; ++round) {
            Hosted hosted;
            std::atomic<int> posted = 0;
            std::atomic<int> run = 0;
            std::atomic<int> good = 0;
            std::atomic<int> refused = 0;
            std::vector<std::thread> callers;
            std::atomic<bool> stopped = false;
            for (int i = 0; i < 3; ++i) {
                callers.emplace_back([&] {
                    for (int n = 0; n < 50 || (!stopped && n < 5'000); ++n) {
                        ++posted;
                        hosted.host->post([&](OpenPlatform &) { ++run; },
                            [&](const Result<void> &committed) { ++(committed ? good : refused); });
                    }
                });
            }
            while (run < 20)
                hosted.host->thread().run([] {});
            hosted.host->stop();
            stopped = true;
            for (std::thread &caller : callers)
                caller.join();
            QCOMPARE(good + refused, posted.load());
            QCOMPARE(good.load(), run.load());
        }
    }

    void aDatabaseThatCannotBeOpenedIsReported()
    {
        VirtualClock clock(Instant {});
        Journal journal(clock);
        FaultPlan faults(journal, std::make_unique<SeededEntropy>(8));
        const PermissionCatalogue catalogue = testCatalogue();
        const auto refused = PlatformHost::start({ u"/proc/x.sqlite"_s, Language::English },
            *Profile::load(Profile::showcase, catalogue), catalogue, clock, std::make_unique<SeededEntropy>(7), journal,
            faults);
        QVERIFY(!refused);
        QCOMPARE(refused.error().row().name, u"FolderNotWritable"_s);
    }
};

MINIHOST_TEST_MAIN(PlatformHostTest, QCoreApplication)
#include "tst_platformhost.moc"
