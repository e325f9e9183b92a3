// SPDX-License-Identifier: MIT
#include "bridge/core/events/bridge.h"
#include "bridge/core/events/consent.h"
#include "bridge/core/events/page.h"
#include "bridge/core/journal.h"
#include "bridge/core/limits.h"
#include "tests/support/rawevent.h"
#include "tests/support/testmain.h"
#include "tests/support/wait.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace MiniHost;

class FloodGateTest : public QObject
{
    Q_OBJECT

    VirtualClock clock { instantFromIso(u"2026-11-22T10:00:00.000Z"_s) };

    static qint64 countOf(const Journal &journal, EventKind kind)
    {
        const QList<JournalEntry> entries = journal.entriesAfter(0);
        return std::count_if(
            entries.begin(), entries.end(), [kind](const JournalEntry &entry) { return entry.kind == kind; });
    }
    static void log(Journal &journal, int times, const QString &document = u"a"_s)
    {
        for (int i = 0; i < times; ++i)
            journal.recordFrom({ document }, {}, RawEvent<Events::ConsoleMessage> { { { u"i"_s, i } } });
    }

private Q_SLOTS:
    void theFirstOfASecondAreEntriesAndTheOthersAreCounted()
    {
        Journal journal(clock);
        log(journal, 41'230);
        QCOMPARE(journal.lastSeq(), Limit::FloodWhole);
        QCOMPARE(journal.activity(), 41'230);
        QCOMPARE(journal.entriesAfter(0).last().detail["i"_L1].toInt(), Limit::FloodWhole - 1);
        journal.recordRepeated();
        const JournalEntry last = journal.entriesAfter(0).last();
        QCOMPARE(last.kind, Events::Repeated::Kind);
        QCOMPARE(last.detail, (QJsonObject { { u"kind"_s, u"ConsoleMessage"_s }, { u"count"_s, 41'230 - 200 } }));
        journal.recordRepeated();
        QCOMPARE(journal.lastSeq(), last.seq);
    }

    void theNextSecondBeginsWithWhatTheOneBeforeHadCounted()
    {
        Journal journal(clock);
        log(journal, 300);
        clock.advance(1s);
        log(journal, 2);
        const QList<JournalEntry> entries = journal.entriesAfter(Limit::FloodWhole);
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries[0].kind, Events::Repeated::Kind);
        QCOMPARE(entries[0].detail["count"_L1].toInt(), 100);
        QCOMPARE(entries[1].kind, Events::ConsoleMessage::Kind);
    }

    void otherDocumentsAndKindsHaveRatesOfTheirOwn()
    {
        Journal journal(clock);
        log(journal, 10'000);
        log(journal, 10, u"b"_s);
        journal.recordFrom({ u"a"_s }, {}, RawEvent<Events::EgressBlocked>());
        journal.record({}, RawEvent<Events::ConsoleMessage>());
        QCOMPARE(journal.lastSeq(), Limit::FloodWhole + 12);
    }

    void entriesAboutACountedCallAreCountedToo()
    {
        Journal journal(clock);
        for (int i = 0; i < 1000; ++i) {
            const CallId call = journal.nextCall();
            journal.recordFrom({ u"a"_s, u"biz.x"_s }, call, RawEvent<Events::Called> { { { u"i"_s, i } } });
            journal.record(call, RawEvent<Events::GrantStored>());
            journal.recordLazily(call, [] { return RawEvent<Events::Answered>(); });
        }
        QCOMPARE(countOf(journal, Events::Called::Kind), Limit::FloodWhole);
        QCOMPARE(countOf(journal, Events::Answered::Kind), Limit::FloodWhole);
        // Kinds that are not made by a page's call are never counted together.
        QCOMPARE(countOf(journal, Events::GrantStored::Kind), 1000);
        journal.recordRepeated();
        QCOMPARE(journal.entriesAfter(0).last().detail["what"_L1].toString(), u"biz.x"_s);
        QCOMPARE(journal.entriesAfter(0).last().detail["count"_L1].toInt(), 800);
    }

    void namesThatAPageMakesUpShareOneRate()
    {
        Journal journal(clock);
        for (int i = 0; i < 20'000; ++i)
            journal.recordFrom({ u"a"_s, u"name %1"_s.arg(i) }, journal.nextCall(), RawEvent<Events::Called>());
        QCOMPARE(journal.lastSeq(), Limit::FloodSources + Limit::FloodWhole);
        journal.recordRepeated();
        QCOMPARE(journal.entriesAfter(0).last().detail,
            (QJsonObject { { u"kind"_s, u"Called"_s }, { u"count"_s, 20'000 - 1200 } }));
    }

    void theSameEventsMakeTheSameJournal()
    {
        QByteArray first;
        for (int round = 0; round < 3; ++round) {
            Journal journal(clock);
            for (int i = 0; i < 2000; ++i) {
                // Each round has documents with other names.
                log(journal, 1, u"document %1"_s.arg(i % 7 + round * 7));
                journal.recordFrom({ u"x"_s, i % 3 ? u"a"_s : u"b"_s }, journal.nextCall(), RawEvent<Events::Called>());
            }
            journal.recordRepeated();
            const QByteArray lines = toJsonLines(journal.entriesAfter(0));
            if (round == 0)
                first = lines;
            QCOMPARE(lines, first);
        }
    }

    void aFloodThatHasEndedIsRecordedAfterItsSecond()
    {
        SystemClock real;
        Journal journal(real);
        log(journal, 5000);
        const auto told = [&journal] {
            qint64 all = 0;
            for (const JournalEntry &entry : journal.entriesAfter(0))
                all += entry.kind == Events::Repeated::Kind ? entry.detail["count"_L1].toInteger() : 1;
            return all;
        };
        QVERIFY(waitUntil([&] { return told() == 5000; }, 10s));
    }
};

MINIHOST_TEST_MAIN(FloodGateTest, QCoreApplication)
#include "tst_floodgate.moc"
