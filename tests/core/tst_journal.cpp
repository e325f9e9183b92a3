// SPDX-License-Identifier: MIT
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/host.h"
#include "bridge/core/events/http.h"
#include "bridge/core/events/page.h"
#include "bridge/core/events/tokens.h"
#include "bridge/core/journal.h"
#include "bridge/core/limits.h"
#include "tests/support/failonwarning.h"
#include "tests/support/rawevent.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSignalSpy>
#include <thread>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class JournalTest : public QObject
{
    Q_OBJECT

    VirtualClock clock { instantFromIso(u"2026-11-22T10:00:00.412Z"_s) };

private Q_SLOTS:
    void entriesAreNumberedInTheOrderOfRecording()
    {
        Journal journal(clock);
        QCOMPARE(journal.lastSeq(), 0);
        QCOMPARE(journal.record({}, RawEvent<Events::Called>()), 1);
        clock.advance(1s);
        QCOMPARE(journal.record({}, RawEvent<Events::Answered>()), 2);
        const QList<JournalEntry> entries = journal.entriesAfter(0);
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].kind, Events::Called::Kind);
        QCOMPARE(entries[1].kind, Events::Answered::Kind);
        QCOMPARE(entries[1].at - entries[0].at, Milliseconds(1000));
    }

    void aReaderGetsTheEntriesThatItHasNotSeen()
    {
        Journal journal(clock);
        for (int i = 0; i < 5; ++i)
            journal.record({}, RawEvent<Events::Called>());
        QCOMPARE(journal.entriesAfter(3).size(), 2);
        QCOMPARE(journal.entriesAfter(3).first().seq, 4);
        QCOMPARE(journal.entriesAfter(5).size(), 0);
        QCOMPARE(journal.entriesAfter(99).size(), 0);
        QCOMPARE(journal.entriesAfter(0, 2).last().seq, 2);
        QCOMPARE(journal.entriesAfter(0, 0).size(), 0);
    }

    void onlyTheNewestAreKept()
    {
        Journal journal(clock, 3);
        for (int i = 0; i < 10; ++i)
            journal.record({}, RawEvent<Events::Called>());
        QCOMPARE(journal.dropped(), 7);
        QCOMPARE(journal.lastSeq(), 10);
        QCOMPARE(journal.entriesAfter(0).size(), 3);
        QCOMPARE(journal.entriesAfter(0).first().seq, 8);
        QCOMPARE(journal.entriesAfter(8).first().seq, 9);
    }

    void numbersGoOnAfterClearing()
    {
        Journal journal(clock);
        journal.record({}, RawEvent<Events::Called>());
        QSignalSpy cleared(&journal, &Journal::cleared);
        journal.clear();
        QCOMPARE(cleared.size(), 1);
        QCOMPARE(journal.entriesAfter(0).size(), 0);
        QCOMPARE(journal.record({}, RawEvent<Events::Called>()), 2);
        QCOMPARE(journal.entriesAfter(0).first().seq, 2);
    }

    void callsAreNumberedFromOne()
    {
        Journal journal(clock);
        QVERIFY(!CallId {});
        QCOMPARE(journal.nextCall(), CallId { 1 });
        QCOMPARE(journal.nextCall(), CallId { 2 });
    }

    void oneSignalIsEmittedForManyEntries()
    {
        Journal journal(clock);
        QSignalSpy grew(&journal, &Journal::grew);
        for (int i = 0; i < 1000; ++i)
            journal.record({}, RawEvent<Events::Called>());
        // The signal is emitted later, never inside of record().
        QCOMPARE(grew.size(), 0);
        QVERIFY(waitUntil([&grew] { return !grew.isEmpty(); }));
        QCoreApplication::processEvents();
        QCOMPARE(grew.size(), 1);
        journal.record({}, RawEvent<Events::Answered>());
        QVERIFY(waitUntil([&grew] { return grew.size() == 2; }));
    }

    void aSlotThatRecordsGetsAnotherSignal()
    {
        Journal journal(clock);
        int told = 0;
        connect(&journal, &Journal::grew, &journal, [&] {
            if (++told == 1)
                journal.record({}, RawEvent<Events::PageLoaded>());
        });
        journal.record({}, RawEvent<Events::PageLoading>());
        QVERIFY(waitUntil([&told] { return told == 2; }));
    }

    void entriesOfThreadsHaveNoGapsAndKeepTheirOrder()
    {
        Journal journal(clock);
        constexpr int perThread = 2000;
        const auto work = [&journal](quint64 call) {
            for (int i = 0; i < perThread; ++i)
                journal.record({ call }, RawEvent<Events::Called> { { { u"i"_s, i } } });
        };
        std::thread first(work, 1);
        std::thread second(work, 2);
        work(3);
        first.join();
        second.join();

        const QList<JournalEntry> entries = journal.entriesAfter(0);
        QCOMPARE(entries.size(), 3 * perThread);
        int next[4] {};
        for (qsizetype i = 0; i < entries.size(); ++i) {
            QCOMPARE(entries[i].seq, i + 1);
            QCOMPARE(entries[i].detail.value("i"_L1).toInt(), next[entries[i].call.value]++);
        }
    }

    void theSignalIsEmittedInTheJournalsThread()
    {
        Journal journal(clock);
        QThread *toldIn = nullptr;
        connect(&journal, &Journal::grew, [&toldIn] { toldIn = QThread::currentThread(); });
        std::thread([&journal] { journal.record({}, RawEvent<Events::HttpServed>()); }).join();
        QVERIFY(waitUntil([&toldIn] { return toldIn != nullptr; }));
        QCOMPARE(toldIn, QThread::currentThread());
    }

    // The limits of memory and disk.

    void anEntryThatIsTooLargeIsCutWhenItIsRecorded()
    {
        Journal journal(clock);
        journal.record({}, RawEvent<Events::Called> { { { u"params"_s, QString(1'000'000, u'x') } } });
        journal.recordLazily({}, [] {
            return RawEvent<Events::Called> { { { u"params"_s, QString(1'000'000, u'x') } } };
        });
        for (const JournalEntry &entry : journal.entriesAfter(0)) {
            QVERIFY(toJsonLines({ entry }).size() < 2 * Limit::EntryBytes);
            QCOMPARE(entry.detail["cut"_L1].toInteger(), 1'000'000 + 2 + 11);
        }
    }

    static Journal::Room smallRoom(qsizetype entries, const QString &folder = {})
    {
        return { .entries = entries, .memory = 20'000, .disk = 200'000, .folder = folder };
    }

    void entriesBeyondTheMemoryLimitAreReadFromTheDisk()
    {
        Journal journal(clock, smallRoom(10'000));
        const QString text = u"中文 and more "_s.repeated(20);
        for (int i = 0; i < 300; ++i) {
            if (i % 3 == 0)
                journal.recordLazily({ 7 }, [i] { return RawEvent<Events::Called> { { { u"i"_s, i } } }; });
            else
                journal.record({ 7 },
                    RawEvent<Events::Answered> { { { u"i"_s, i }, { u"half"_s, i + 0.5 }, { u"text"_s, text } } });
        }
        QCOMPARE(journal.dropped(), 0);
        const QList<JournalEntry> entries = journal.entriesAfter(0);
        QCOMPARE(entries.size(), 300);
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(entries[i].seq, i + 1);
            QCOMPARE(entries[i].call, CallId { 7 });
            QCOMPARE(entries[i].kind, i % 3 == 0 ? Events::Called::Kind : Events::Answered::Kind);
            const QJsonObject expected = i % 3 == 0
                ? QJsonObject { { u"i"_s, i } }
                : QJsonObject { { u"i"_s, i }, { u"half"_s, i + 0.5 }, { u"text"_s, text } };
            QCOMPARE(entries[i].detail, expected);
        }
        QCOMPARE(journal.entriesAfter(17, 2).first().detail["i"_L1].toInt(), 17);
    }

    void entriesBeyondTheDiskLimitAreDroppedAndCounted()
    {
        Journal journal(clock, smallRoom(10'000));
        for (int i = 0; i < 1000; ++i)
            journal.record({}, RawEvent<Events::Called> { { { u"i"_s, i }, { u"text"_s, QString(1000, u'x') } } });
        const QList<JournalEntry> entries = journal.entriesAfter(0);
        QVERIFY2(entries.size() > 150 && entries.size() < 250, qPrintable(QString::number(entries.size())));
        QCOMPARE(journal.dropped(), 1000 - entries.size());
        QCOMPARE(entries.first().seq, journal.dropped() + 1);
        QCOMPARE(entries.first().detail["i"_L1].toInt(), journal.dropped());
    }

    void theNumberOfEntriesCountsThoseOnTheDisk()
    {
        Journal journal(clock, smallRoom(50));
        for (int i = 0; i < 200; ++i)
            journal.record({}, RawEvent<Events::Called> { { { u"i"_s, i }, { u"text"_s, QString(1000, u'x') } } });
        QCOMPARE(journal.dropped(), 150);
        QCOMPARE(journal.entriesAfter(0).first().detail["i"_L1].toInt(), 150);
        journal.clear();
        QCOMPARE(journal.dropped(), 200);
        journal.record({}, RawEvent<Events::Called>());
        QCOMPARE(journal.entriesAfter(0).size(), 1);
    }

    void withoutADiskOldEntriesAreDroppedWithAWarning()
    {
        Journal journal(clock, smallRoom(10'000, u"/nowhere/at/all"_s));
        expectWarning(QRegularExpression(u"older journal entries are lost"_s));
        for (int i = 0; i < 100; ++i)
            journal.record({}, RawEvent<Events::Called> { { { u"i"_s, i }, { u"text"_s, QString(1000, u'x') } } });
        const QList<JournalEntry> entries = journal.entriesAfter(0);
        QVERIFY(entries.size() > 5 && entries.size() < 30);
        QCOMPARE(entries.last().detail["i"_L1].toInt(), 99);
        QCOMPARE(journal.dropped(), 100 - entries.size());
    }

    void aReaderMayReadWhileThreadsWrite()
    {
        Journal journal(clock, smallRoom(100'000));
        const auto work = [&journal](quint64 call) {
            for (int i = 0; i < 300; ++i)
                journal.record({ call }, RawEvent<Events::Called> { { { u"text"_s, QString(300, u'x') } } });
        };
        std::thread first(work, 1);
        std::thread second(work, 2);
        qint64 seen = 0;
        while (seen < 600) {
            for (const JournalEntry &entry : journal.entriesAfter(seen, 50)) {
                QCOMPARE(entry.seq, seen + 1);
                QCOMPARE(entry.detail["text"_L1].toString().size(), 300);
                seen = entry.seq;
            }
        }
        first.join();
        second.join();
    }

    void anEntryIsOneLineOfJson()
    {
        VirtualClock fixed(instantFromIso(u"2026-11-22T10:00:00.412Z"_s));
        Journal journal(fixed);
        journal.record(journal.nextCall(), RawEvent<Events::CodeIssued> { { { u"code"_s, u"mrtj…"_s } } });
        journal.record({}, RawEvent<Events::StateReset>());
        QCOMPARE(QString::fromUtf8(toJsonLines(journal.entriesAfter(0))),
            uR"({"seq":1,"at":"2026-11-22T10:00:00.412Z","kind":"CodeIssued","call":1,"detail":{"code":"mrtj…"}}
{"seq":2,"at":"2026-11-22T10:00:00.412Z","kind":"StateReset"}
)"_s);
    }
};

MINIHOST_TEST_MAIN(JournalTest, QCoreApplication)
#include "tst_journal.moc"
